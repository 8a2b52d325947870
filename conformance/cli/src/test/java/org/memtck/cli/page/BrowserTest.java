package org.memtck.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.matrix.MatrixCommand;
import org.memtck.cli.report.ReportReader;
import org.memtck.spec.rule.RuleBook;
import picocli.CommandLine;

/** The pages in a real browser. */
class BrowserTest {
    private static final Path REPORTS = Path.of("src/test/resources/reports");
    private static final String AXE = "/axe.min.js";

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void write() throws IOException, UserException {
        for (String name : new String[] {"forgetful", "hostile", "old"}) {
            String page = ReportPage.of(
                    ReportReader.read(REPORTS.resolve(name + ".json")), RuleBook.load(), Optional.empty());
            Files.writeString(folder.resolve(name + ".html"), page);
        }
        matrix();
        browser = Browser.start(folder);
    }

    /** Of two versions, the later of which passes a rule that the earlier violates, and of a target with names of somebody else's. */
    private static void matrix() throws IOException {
        Path later = Files.writeString(
                folder.resolve("later.json"),
                Files.readString(REPORTS.resolve("forgetful.json"))
                        .replace("\"version\" : \"1.0\"", "\"version\" : \"10.0\"")
                        .replaceFirst("\"verdict\" : \"fail\"", "\"verdict\" : \"pass\""));
        StringWriter out = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(out), false);
        int status = new CommandLine(new MatrixCommand(terminal))
                .execute(
                        later.toString(),
                        REPORTS.resolve("hostile.json").toString(),
                        REPORTS.resolve("forgetful.json").toString(),
                        "--out",
                        folder.resolve("matrix").toString());
        assertThat(status).as(out.toString()).isZero();
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    private static String address(String page) {
        String[] parts = page.split("#", 2);
        return folder.resolve(parts[0]).toUri() + (parts.length == 1 ? "" : "#" + parts[1]);
    }

    private static void open(String page) {
        browser.look(false, 1200, 900);
        browser.open(address(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forgetful.html",
                "hostile.html",
                "old.html",
                "matrix/index.html",
                "matrix/spec/index.html",
                "matrix/spec/prio.html"
            })
    void loadsNothingAndComplainsOfNothing(String page) {
        open(page);

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.loaded()).containsExactly(address(page));
    }

    @Test
    void aLinkToAFindingUnfoldsIt() {
        open("forgetful.html#finding-VIS-9");

        assertThat(browser.value("document.getElementById('finding-VIS-9').open")
                        .asBoolean())
                .isTrue();
        assertThat(browser.value("document.getElementById('finding-PIN-3').open")
                        .asBoolean())
                .isFalse();
        browser.value("document.querySelector('#finding-PIN-3 summary').click()");
        assertThat(browser.value("document.querySelector('#finding-PIN-3 svg.map').getBoundingClientRect().height")
                        .asDouble())
                .isPositive();
    }

    @Test
    void rulesAreFilteredByWordsAndVerdict() {
        open("forgetful.html");
        String shown = "[...document.querySelectorAll('details.rule')].filter(e => e.offsetParent).length";
        assertThat(browser.value(shown).asInt()).isEqualTo(82);

        browser.value("(() => { const k = document.getElementById('rules-kind'); k.value = 'fail';"
                + " k.dispatchEvent(new Event('change')); })()");
        assertThat(browser.value(shown).asInt()).isEqualTo(4);

        browser.value("(() => { const t = document.getElementById('rules-text'); t.value = 'Read-Only refuses';"
                + " t.dispatchEvent(new Event('input')); })()");
        assertThat(browser.value(shown).asInt()).isEqualTo(1);
        assertThat(browser.value("document.querySelector('#rules .count').textContent")
                        .asString())
                .isEqualTo("1 of 82");

        // What a link leads to is shown all the same.
        browser.value("location.hash = '#PRIO-1'; new Promise(done => setTimeout(done))");
        assertThat(browser.value("document.getElementById('PRIO-1').offsetParent !== null")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void onPaperEveryFindingIsUnfoldedAndNothingIsToBeClicked() {
        open("forgetful.html");
        browser.print();
        browser.value("window.dispatchEvent(new Event('beforeprint'))");

        assertThat(browser.value("[...document.querySelectorAll('details.finding')].every(d => d.open)")
                        .asBoolean())
                .isTrue();
        assertThat(browser.value("[...document.querySelectorAll('nav, .filter, button')].some(e => e.offsetParent)")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aMatrixShowsWhatChangedBetweenTwo() {
        open("matrix/index.html");
        String shown = "[...document.querySelectorAll('#cells tbody tr')].filter(e => e.offsetParent)"
                + ".map(e => e.innerText.split(' ')[0]).join()";
        assertThat(browser.value("[...document.querySelectorAll('#cells thead a')].slice(1).map(a => a.text).join()")
                        .asString())
                .isEqualTo("forgetful 1.0,forgetful 10.0");

        browser.value("['from', 'to'].forEach((id, i) => { const s = document.getElementById('pair-' + id);"
                + " s.value = String(i + 1); s.dispatchEvent(new Event('change')); })");

        assertThat(browser.value(shown).asString()).isEqualTo("VIS-9");
        assertThat(browser.value("document.querySelector('#changes li').innerText")
                        .asString())
                .startsWith("VIS-9 ")
                .endsWith("fail → pass");
        assertThat(browser.value(
                                "document.querySelector('#cells tbody tr:not([hidden]) td:not([hidden]) a').getAttribute('href')")
                        .asString())
                .isEqualTo("forgetful-1.0/index.html#finding-VIS-9");
    }

    @Test
    void theSpecificationIsSearched() {
        open("matrix/spec/index.html");
        browser.value("(() => { const t = document.getElementById('all-text'); t.value = 'byte order of the guest';"
                + " t.dispatchEvent(new Event('input')); })()");
        int found = browser.value("[...document.querySelectorAll('li[data-text]')].filter(e => e.offsetParent).length")
                .asInt();

        assertThat(found).isBetween(1, 30);
    }

    /** The policy of the page would stop such a script, too, and complain. */
    @Test
    void namesOfSomebodyElseAreText() {
        open("hostile.html");

        assertThat(browser.value("document.querySelectorAll('img, iframe, object, embed, link').length")
                        .asInt())
                .isZero();
        assertThat(browser.value("document.scripts.length").asInt()).isEqualTo(1);
        assertThat(browser.value(
                                "[...document.links].every(a => /^(#|counterexamples\\/)/.test(a.getAttribute('href')))")
                        .asBoolean())
                .isTrue();
        assertThat(browser.value("document.querySelector('h1').textContent").asString())
                .startsWith("<script>alert(1)</script>");
    }

    @ParameterizedTest
    @CsvSource({
        "forgetful.html, false, 1200",
        "forgetful.html, true, 1200",
        "forgetful.html, false, 360",
        "old.html, false, 1200",
        "matrix/index.html, false, 1200",
        "matrix/index.html, true, 360",
        "matrix/spec/index.html, false, 360",
        "matrix/spec/blk.html, true, 360"
    })
    void everybodyCanReadIt(String page, boolean dark, int width) throws IOException {
        browser.look(dark, width, 900);
        browser.open(address(page));
        browser.value(
                "document.querySelectorAll('details.finding, #PRIO-1, #coverage details').forEach(d => d.open = true)");
        browser.value(axe() + "; 0");

        assertThat(browser.value("axe.run().then(r => JSON.stringify(r.violations.map(v =>"
                                + " [v.id, v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary)]), null, 1))")
                        .asString())
                .isEqualTo("[]");
        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                .as("nothing is wider than the window")
                .isLessThanOrEqualTo(width);
    }

    private static String axe() throws IOException {
        try (InputStream in = BrowserTest.class.getResourceAsStream(AXE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void isSmall() throws IOException {
        assertThat(Files.size(folder.resolve("forgetful.html"))).isLessThan(1 << 20);
    }
}
