package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.rule.RuleText;

class RulesCommandTest {
    @Test
    void everyRuleIsListed() {
        Cli result = Cli.run("rules");

        assertThat(result.status()).isZero();
        assertThat(result.out().lines()).hasSize(Rule.values().length);
        for (RuleText text : RuleBook.load().texts()) {
            assertThat(result.out()).contains(text.rule().id(), text.title());
        }
    }

    @Test
    void aFamilyIsListed() {
        assertThat(Cli.run("rules", "RO").out().lines()).hasSize(2).allMatch(line -> line.startsWith("RO-"));
    }

    @Test
    void oneRuleIsPrintedWithItsExamples() {
        Cli result = Cli.run("rules", "PRIO-1");

        assertThat(result.out())
                .startsWith("PRIO-1: the higher priority is visible")
                .contains("Level:  MUST")
                .contains(RuleBook.load().text(Rule.PRIO_1).examples().get(0).text());
    }

    @Test
    void everyClauseOfARuleIsPrintedWithItsSource() {
        assertThat(Cli.run("rules", "PRIO-2").out().lines())
                .contains(
                        "Source: \"Overlapping regions and priority\", language defaults",
                        "  (a)   MUST, \"Priority values are signed\" in Overlapping regions and priority",
                        "  (b)   DECIDED, A priority has 32 bits");
    }

    @Test
    void whatIsOpenIsListedWithItsBounds() {
        Cli result = Cli.run("rules", "--open");

        assertThat(result.status()).isZero();
        assertThat(result.out().lines().filter(line -> !line.startsWith(" ")))
                .containsExactlyElementsOf(
                        Stream.of(OpenClause.values()).map(OpenClause::id).toList());
        assertThat(result.out().lines().filter(line -> line.startsWith("  Bound: ")))
                .hasSize(OpenClause.values().length);
    }

    @Test
    void whatOneRuleOrFamilyLeavesOpenIsListed() {
        assertThat(Cli.run("rules", "--open", "BLK-2").out()).startsWith("BLK-2/cut\n");
        assertThat(Cli.run("rules", "--open", "iommu").out()).contains("IOMMU-1/read-only-way", "IOMMU-4/depth");
        assertThat(Cli.run("rules", "--open", "PRIO-1").out()).isEmpty();
    }

    @Test
    void belowTheTextStandsWhereTheRuleIsDecidedBrokenAndTested() {
        assertThat(Cli.run("rules", "ROM-2").out())
                .contains(
                        "\ntext:     spec/rules/rom.md, with ",
                        "\ncode:     reference-impl/src/main/java/org/memtck/reference/",
                        "\nfault:    rom-writable (",
                        "\ntest:     ");
    }

    @Test
    void smallLettersDo() {
        assertThat(Cli.run("rules", "prio-1").out())
                .isEqualTo(Cli.run("rules", "PRIO-1").out());
        assertThat(Cli.run("rules", "ro").out())
                .isEqualTo(Cli.run("rules", "RO").out());
    }

    @Test
    void anUnknownRuleIsAnsweredWithTheNearest() {
        assertThat(Cli.run("rules", "PRI0-5").err()).contains("did you mean PRIO-5, ");
        assertThat(Cli.run("rules", "ALIASES").err()).contains("did you mean ALIAS");
    }
}
