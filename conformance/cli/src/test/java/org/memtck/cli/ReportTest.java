package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.cli.console.ExitStatus;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReportTest {
    @TempDir
    Path folder;

    private Path report(String target, String name) {
        Path report = folder.resolve(name);
        Cli.run("certify", target, "--cases", "600", "--report", report.toString());
        return report;
    }

    private static JsonNode json(Path report) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(report.resolve("report.json")));
    }

    @Test
    void saysWhatWasCertifiedAndHow() throws IOException {
        JsonNode json = json(report("forgetful", "out"));

        assertThat(json.propertyNames())
                .containsExactly(
                        "memtck",
                        "format",
                        "target",
                        "profile",
                        "seed",
                        "cases",
                        "decided",
                        "end",
                        "least",
                        "operations",
                        "operationsPerSecond",
                        "verdict",
                        "rules",
                        "findings",
                        "incidents",
                        "account",
                        "absent",
                        "stale",
                        "bins",
                        "options",
                        "run");
        assertThat(json.path("format").asInt()).isEqualTo(1);
        assertThat(json.path("target").path("name").asString()).isEqualTo("forgetful");
        assertThat(json.path("target").path("page").asLong()).isEqualTo(Parameters.DEFAULT_PAGE);
        assertThat(json.path("target").path("capabilities").valueStream().map(JsonNode::asString))
                .isSorted()
                .contains("alias");
        assertThat(json.path("seed").asLong()).isEqualTo(1);
        assertThat(json.path("cases").asInt()).isEqualTo(600);
        assertThat(json.path("decided").asInt()).isBetween(500, 600);
        assertThat(json.path("end").asString()).isEqualTo("complete");
        assertThat(json.path("least").asInt()).isEqualTo(100);
        assertThat(json.path("verdict").asString()).isEqualTo("not-conformant");
    }

    @Test
    void countsTheBinsAndListsSomeOfThoseThatWereNotReached() throws IOException {
        JsonNode bins = json(report("example", "out")).path("bins");
        int missing = bins.path("possible").asInt() - bins.path("reached").asInt();

        assertThat(bins.propertyNames()).containsExactly("reached", "possible", "unreached", "groups");
        assertThat(bins.path("reached").asInt()).isPositive();
        assertThat(bins.path("unreached").size())
                .isEqualTo(Math.min(missing, 200))
                .isPositive();
        assertThat(sum(bins, "reached")).isEqualTo(bins.path("reached").asInt());
        assertThat(sum(bins, "possible")).isEqualTo(bins.path("possible").asInt());
    }

    private static int sum(JsonNode bins, String count) {
        return bins.path("groups")
                .valueStream()
                .mapToInt(group -> group.path(count).asInt())
                .sum();
    }

    @Test
    void hasEveryRuleInTheOrderOfTheCatalogue() throws IOException {
        assertThat(json(report("example", "out"))
                        .path("rules")
                        .valueStream()
                        .map(rule -> rule.path("id").asString()))
                .containsExactlyElementsOf(
                        Stream.of(Rule.values()).map(Rule::id).toList());
    }

    @Test
    void isTheSameForTheSameSeedButForTimings() throws IOException {
        Path one = report("forgetful", "one");
        Path two = report("forgetful", "two");

        assertThat(withoutTimings(two)).isEqualTo(withoutTimings(one));
        for (Path file : counterexamples(one)) {
            assertThat(two.resolve("counterexamples").resolve(file.getFileName()))
                    .hasSameTextualContentAs(file);
        }
    }

    @Test
    void everyFindingIsExplained() throws IOException {
        for (JsonNode finding :
                json(report("forgetful", "out")).path("findings").valueStream().toList()) {
            JsonNode explanation = finding.path("explanation");

            assertThat(explanation.propertyNames()).containsExactly("space", "address", "why", "view");
            assertThat(explanation.path("why").valueStream()).isNotEmpty();
            assertThat(explanation.path("view").propertyNames())
                    .containsExactly("question", "expected", "observed", "remark");
            if (!explanation.path("space").isNull()) {
                assertThat(explanation.path("address").asString()).startsWith("0x");
                assertThat(explanation.path("view").path("remark").asString()).isNotEmpty();
            }
        }
    }

    @Test
    void everyRuleHasItsPartOfTheAccount() throws IOException {
        for (JsonNode rule :
                json(report("forgetful", "out")).path("rules").valueStream().toList()) {
            assertThat(rule.propertyNames())
                    .containsExactly("id", "level", "exercised", "agreed", "notAsked", "shadowedBy", "verdict");
            assertThat(rule.path("agreed").asLong())
                    .isLessThanOrEqualTo(rule.path("exercised").asLong());
            assertThat(rule.path("shadowedBy").isEmpty())
                    .as(rule.toString())
                    .isEqualTo(!rule.path("verdict").asString().equals("shadowed"));
        }
    }

    @Test
    void theAccountAddsUp() throws IOException {
        JsonNode json = json(report("forgetful", "out"));
        JsonNode account = json.path("account");
        List<JsonNode> costs = account.path("findings").valueStream().toList();

        assertThat(account.propertyNames())
                .containsExactly("agreed", "explained", "unexplained", "notAsked", "notJudged", "notRun", "findings");
        assertThat(costs).hasSameSizeAs(json.path("findings").valueStream().toList());
        assertThat(costs.stream()
                        .mapToLong(cost -> cost.path("differed").asLong())
                        .sum())
                .isEqualTo(account.path("explained").asLong())
                .isPositive();
        assertThat(costs.stream()
                        .flatMap(cost -> cost.path("notAsked").valueStream())
                        .mapToLong(JsonNode::asLong)
                        .sum())
                .isEqualTo(account.path("notAsked").asLong())
                .isPositive();
        assertThat(costs)
                .allSatisfy(
                        cost -> assertThat(cost.path("avoided").valueStream()).isNotEmpty());
    }

    private static JsonNode withoutTimings(Path report) throws IOException {
        ObjectNode json = (ObjectNode) json(report);
        json.remove(List.of("operationsPerSecond", "run"));
        return json;
    }

    @Test
    void saysHowTheRunIsRepeated() throws IOException {
        JsonNode json = json(report("forgetful", "out"));
        JsonNode options = json.path("options");

        assertThat(options.path("command").asString())
                .isEqualTo("./memtck certify forgetful --seed 1 --cases 600 --profile full");
        assertThat(options.path("target").asString()).isEqualTo("forgetful");
        assertThat(options.path("cases").asInt()).isEqualTo(600);
        assertThat(options.path("seconds").isNull()).isTrue();
        assertThat(json.path("run").path("jobs").asInt()).isPositive();
        assertThat(json.path("target").path("parameters").path("addressBits").asInt())
                .isEqualTo(64);
    }

    @Test
    void theCommandSaysAllThatTheCampaignWasTold() throws IOException {
        Path known = Files.writeString(folder.resolve("known.txt"), "deviation RO-2\n  reason: it is\n");
        Path report = folder.resolve("out");
        Cli.run(
                "certify",
                "forgetful",
                "--time",
                "1s",
                "--seed",
                "7",
                "--rules",
                "RO-*",
                "--known",
                known.toString(),
                "--least",
                "3",
                "--report",
                report.toString());
        JsonNode options = json(report).path("options");

        assertThat(options.path("command").asString())
                .isEqualTo(
                        "./memtck certify forgetful --seed 7 --profile full --rules 'RO-*' --least 3 --time 1s --known "
                                + known);
        assertThat(options.path("cases").isNull()).isTrue();
        assertThat(options.path("seconds").asInt()).isEqualTo(1);
        assertThat(options.path("known").path(0).path("reason").asString()).isEqualTo("it is");
    }

    private static List<Path> counterexamples(Path report) throws IOException {
        try (Stream<Path> files = Files.list(report.resolve("counterexamples"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void everyFindingHasACounterexampleThatReplays() throws IOException {
        Path report = report("forgetful", "out");
        List<JsonNode> findings = json(report).path("findings").valueStream().toList();

        assertThat(findings).isNotEmpty();
        assertThat(counterexamples(report))
                .hasSameSizeAs(findings.stream()
                        .flatMap(finding -> finding.path("counterexamples").valueStream())
                        .toList());
        for (JsonNode finding : findings) {
            JsonNode first = finding.path("counterexamples").path(0);
            assertThat(first.propertyNames())
                    .containsExactly(
                            "file",
                            "name",
                            "reduced",
                            "aspect",
                            "operations",
                            "steps",
                            "expected",
                            "observed",
                            "replay");
            assertThat(first.path("file")).isEqualTo(finding.path("file"));
            assertThat(first.path("reduced").asBoolean()).isTrue();
            String file = report.resolve(finding.path("file").asString()).toString();
            assertThat(Cli.run("replay", file, "forgetful").status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
            assertThat(Cli.run("replay", file, "example").status()).isEqualTo(ExitStatus.CONFORMANT);
            assertThat(finding.path("blamed").valueStream().map(JsonNode::asString))
                    .contains(finding.path("rule").asString());
            assertThat(finding.path("operations").asInt()).isPositive();
            assertThat(finding.path("regions").asInt()).isPositive();
            assertThat(finding.path("aspect").asString()).isNotEmpty();
            assertThat(finding.path("known").asBoolean()).isFalse();
        }
    }
}
