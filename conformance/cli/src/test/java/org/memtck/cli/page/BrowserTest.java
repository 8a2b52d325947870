package org.memtck.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
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
import org.memtck.cli.console.UserException;
import org.memtck.cli.report.ReportReader;
import org.memtck.spec.rule.RuleBook;

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
        browser = Browser.start(folder);
    }

    @AfterAll
    static void end() throws InterruptedException {
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
    @ValueSource(strings = {"forgetful.html", "hostile.html", "old.html"})
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
        "old.html, false, 1200"
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
