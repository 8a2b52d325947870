package org.memtck.cli.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.memtck.cli.console.Version;
import org.memtck.cli.files.Sha256;
import org.memtck.cli.markup.Element;

/**
 * What all pages have in common: one file each, with its styles and its script in it. It loads nothing, and its browser is told to
 * load nothing and to run no other script.
 */
public final class Frame {
    private static final String STYLE = resource("page.css");
    private static final String SCRIPT = resource("page.js");

    private final Element html = Element.of("html").with("lang", "en");
    private final Element header = Element.of("header");
    private final Element navigation = Element.of("nav").with("aria-label", "Contents");
    private final Element main = Element.of("main").with("id", "main");

    /** A page with nothing in it. */
    public Frame(String title) {
        Element head = html.open("head");
        head.add(
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta").with("name", "generator").with("content", "memtck " + Version.text()),
                Element.of("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with(
                                "content",
                                "default-src 'none'; style-src 'unsafe-inline'; script-src '" + hash(SCRIPT)
                                        + "'; base-uri 'none'; form-action 'none'"),
                Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
                Element.of("title", title),
                Element.of("style").markup(STYLE));
        html.open("body")
                .add(
                        Element.of("a", "Skip to the content").in("skip").with("href", "#main"),
                        header,
                        navigation,
                        main,
                        footer())
                .add(Element.of("script").markup(SCRIPT));
    }

    private static Element footer() {
        return Element.of("footer").add(Element.of("p", "written by memtck " + Version.text()));
    }

    /** The head of the page. */
    public Element header() {
        return header;
    }

    /** Adds a link to the contents. */
    public Frame link(String href, String text) {
        navigation.add(Element.of("a", text).with("href", href));
        return this;
    }

    /** A new section with a heading, which the contents name. */
    public Element section(String id, String title) {
        link("#" + id, title);
        Element section = main.open("section").with("id", id);
        section.add(Element.of("h2", title));
        return section;
    }

    /** What is between the contents and the foot. */
    public Element main() {
        return main;
    }

    /** The text of the file. */
    public String text() {
        return "<!DOCTYPE html>\n" + html.html() + "\n";
    }

    private static String hash(String script) {
        return "sha256-" + Base64.getEncoder().encodeToString(Sha256.of(script));
    }

    private static String resource(String name) {
        try (InputStream in = Frame.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packaged");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
