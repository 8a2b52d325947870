package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
