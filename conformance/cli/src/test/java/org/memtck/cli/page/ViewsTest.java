package org.memtck.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.cli.console.UserException;
import org.memtck.cli.report.Report;
import org.memtck.cli.report.ReportReader;
import org.memtck.cli.report.ReportViews;
import org.memtck.spec.rule.RuleBook;

class ViewsTest {
    private static final Path REPORTS = Path.of("src/test/resources/reports");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static Map<String, String> views(String report) throws UserException {
        return new Views(REPORTS, RuleBook.load()).of(ReportReader.read(REPORTS.resolve(report)));
    }

    private static void check(String file, String text) throws IOException {
        Path path = GOLDEN.resolve(file);
        if ("update".equals(System.getProperty("memtck.golden"))) {
            Files.writeString(path, text);
        }
        assertThat(text).as("%s; -Dmemtck.golden=update writes it anew", path).isEqualTo(Files.readString(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"junit.xml", "summary.md", "badge.svg"})
    void sayTheSameAsTheReport(String view) throws UserException, IOException {
        check("view-" + view, String.valueOf(views("forgetful.json").get(view)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forgetful.json", "old.json", "hostile.json"})
    void areThereUnderTheirNamesAndSayWhoWroteThem(String report) throws UserException {
        Map<String, String> views = views(report);

        assertThat(views.keySet()).containsExactlyElementsOf(new Views(REPORTS, RuleBook.load()).names());
        assertThat(views.values())
                .allSatisfy(view -> assertThat(view.substring(0, Math.min(view.length(), 300)))
                        .contains(ReportViews.MARK));
    }

    @Test
    void rulesLeadToTheSpecificationIfItsPagesLieBelow(@TempDir Path folder) throws UserException, IOException {
        Report report = ReportReader.read(REPORTS.resolve("forgetful.json"));
        Views views = new Views(folder, RuleBook.load());
        String link = "href=\"spec/ro.html#RO-1\"";

        assertThat(views.of(report).get("index.html")).doesNotContain(link);
        Files.writeString(Files.createDirectories(folder.resolve("spec")).resolve("index.html"), "");
        assertThat(views.of(report).get("index.html")).contains(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "junit.xml", "badge.svg"})
    void namesOfSomebodyElseAreTextInMarkup(String view) throws UserException {
        assertThat(views("hostile.json").get(view))
                .doesNotContain("<script>alert", "<img ", "href=\"javascript", "\u202e");
    }

    @Test
    void namesOfSomebodyElseAreTextInMarkdown() throws UserException {
        List<String> markup = new ArrayList<>();
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(String.valueOf(views("hostile.json").get("summary.md")))
                .accept(new AbstractVisitor() {
                    @Override
                    public void visit(HtmlBlock block) {
                        markup.add(block.getLiteral());
                    }

                    @Override
                    public void visit(HtmlInline inline) {
                        markup.add(inline.getLiteral());
                    }

                    @Override
                    public void visit(Link link) {
                        markup.add(link.getDestination());
                    }

                    @Override
                    public void visit(Image image) {
                        markup.add(image.getDestination());
                    }
                });

        assertThat(markup)
                .isNotEmpty()
                .allMatch(each ->
                        each.matches("<!-- written by memtck -->|</?details>|<details><summary>[^<]*</summary>"));
    }

    /** A build server must not show green for a run that certified nothing. */
    @ParameterizedTest
    @CsvSource({
        "conformant,0,0",
        "not-conformant,1,0",
        "nothing-exercised,1,0",
        "interrupted,0,1",
        "running,0,1",
        "of-a-later-version,1,0"
    })
    void onlyAConformantTargetHasNoTestThatFails(String verdict, int failures, int errors) throws Exception {
        Path file = Files.createTempFile("report", ".json");
        Files.writeString(file, "{\"memtck\": \"1\", \"format\": 1, \"verdict\": \"" + verdict + "\"}");
        Report report = ReportReader.read(file);
        Files.delete(file);

        assertThat(new Views(REPORTS, RuleBook.load()).of(report).get("junit.xml"))
                .contains("<testsuites name=\"memtck\" tests=\"1\" failures=\"" + failures + "\" errors=\"" + errors
                        + "\" skipped=\"0\">");
    }
}
