package org.memtck.cli.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class MarkupProperties {
    private static Document parsed(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(xml, e);
        }
    }

    /** A parser makes a blank of a line's end in an attribute. */
    @Property(tries = 300)
    void whateverIsWrittenIsReadAsThatText(@ForAll @StringLength(max = 40) String text) {
        Document document = parsed(
                Element.of("a").with("b", text).add(Element.of("c", text)).xml());

        assertThat(document.getElementsByTagName("*").getLength()).isEqualTo(2);
        assertThat(document.getDocumentElement().getTextContent()).isEqualTo(Escape.plain(text));
        assertThat(document.getDocumentElement().getAttribute("b"))
                .isEqualTo(Escape.plain(text).replaceAll("[\n\t]", " "));
    }

    @Property(tries = 300)
    void markdownIsReadAsThatText(@ForAll @StringLength(max = 40) String text) {
        String line = Escape.plain("x" + text + "x").replaceAll("[\n\t]", " ");
        Node document = Parser.builder().build().parse(Escape.markdown("x" + text + "x"));

        assertThat(document.getFirstChild().getFirstChild()).isInstanceOf(Text.class);
        assertThat(TextContentRenderer.builder().build().render(document).replaceAll(" +", " "))
                .isEqualTo(line.replaceAll(" +", " "));
    }

    @Example
    void aTextCannotBeATagOrTurnTheDirectionOfWriting() {
        assertThat(Element.of("p", "</p><script>\u202e\u0007")
                        .with("title", "\"'&")
                        .html())
                .isEqualTo("<p title=\"&quot;&#39;&amp;\">&lt;/p&gt;&lt;script&gt;\ufffd\ufffd</p>");
    }

    @Example
    void emptyElementsAreWrittenAsTheFormWantsIt() {
        Element element = Element.of("p").add(Element.of("br"), Element.of("b"));

        assertThat(element.html()).isEqualTo("<p><br><b></b></p>");
        assertThat(element.xml()).isEqualTo("<p><br/><b/></p>");
    }
}
