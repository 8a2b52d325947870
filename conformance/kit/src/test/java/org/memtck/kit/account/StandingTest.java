package org.memtck.kit.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Stopped;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;

/** A rule is passed on what it decided alone, and on nothing that findings hide. */
class StandingTest {
    private static final long READ = Avoidance.facts(new Operation.Read("S", 0, 4, Endian.LITTLE));
    private static final long WRITE = Avoidance.facts(new Operation.Write("S", 0, 4, 1, Endian.LITTLE));
    private static final long LEAST = 100;

    private final Account account = new Account();

    private void agree(long facts, int times, Rule... rules) {
        for (int i = 0; i < times; i++) {
            account.agreed(new Cell(facts, 0, RuleSet.of(rules)), false);
        }
    }

    private Standing of(Rule rule, RuleSet suspects) {
        return Standing.ofRules(account, List.of(Rule.ROM_2), RuleSet.of(Rule.ROM_2), List.of(suspects), LEAST)
                .get(List.of(Rule.values()).indexOf(rule));
    }

    private Standing of(Rule rule) {
        return of(rule, RuleSet.of(Rule.ROM_2));
    }

    @Test
    void whatAgreedOftenAndMeetsNoFindingStands() {
        agree(READ, 100, Rule.PRIO_1);

        assertThat(of(Rule.PRIO_1).shadowedBy()).isEmpty();
        assertThat(of(Rule.PRIO_1).enough()).isTrue();
    }

    @Test
    void aRuleThatNeverAgreedAndDifferedIsShadowed() {
        account.differed(new Cell(READ, 0, RuleSet.of(Rule.ROM_2, Rule.CONT_1)), 0);

        assertThat(of(Rule.CONT_1).shadowedBy()).containsExactly(0);
    }

    @Test
    void aSuspectOfAFindingIsShadowedHoweverOftenItAgreed() {
        agree(READ, 100_000, Rule.ROM_1);

        assertThat(of(Rule.ROM_1, RuleSet.of(Rule.ROM_2, Rule.ROM_1)).shadowedBy())
                .containsExactly(0);
    }

    @Test
    void stepsThatAgreedBesideAViolatedRuleAloneProveNothing() {
        agree(READ, 1_000, Rule.ROM_2, Rule.PRIO_4);

        assertThat(of(Rule.PRIO_4).shadowedBy()).containsExactly(0);
    }

    @Test
    void stepsOfAKindThatWasNotAskedAreNotMadeUpForByOthers() {
        agree(READ, 1_000, Rule.PRIO_1);
        for (int i = 0; i < 20; i++) {
            account.notAsked(new Stopped(0, WRITE, RuleSet.of(Rule.ROM_2, Rule.PRIO_1)));
        }

        assertThat(of(Rule.PRIO_1).shadowedBy()).containsExactly(0);

        agree(WRITE, 10, Rule.PRIO_1);
        assertThat(of(Rule.PRIO_1).shadowedBy()).isEmpty();
    }

    @Test
    void whatChanceCutOffShadowsNothing() {
        agree(READ, 1_000, Rule.PRIO_1);
        account.cutOff(0, WRITE);

        assertThat(of(Rule.PRIO_1).shadowedBy()).isEmpty();
        assertThat(account.notAsked(0)).isEqualTo(1);
    }

    @Test
    void aDifferenceThatNothingExplainsShadowsWhatDecidedIt() {
        agree(READ, 1_000, Rule.PRIO_1);
        account.differed(new Cell(WRITE, 0, RuleSet.of(Rule.PRIO_1)), Account.UNEXPLAINED);

        assertThat(of(Rule.PRIO_1).shadowedBy()).containsExactly(Account.UNEXPLAINED);
    }

    @Test
    void aStepThatDiffersThoughTheRuleOfItsFindingDoesNotDecideItShadowsWhatDoes() {
        agree(READ, 100_000, Rule.PRIO_1);
        account.differed(new Cell(READ, 0, RuleSet.of(Rule.ROM_2, Rule.PRIO_1)), 0);
        assertThat(of(Rule.PRIO_1).shadowedBy()).isEmpty();

        account.differed(new Cell(READ, 0, RuleSet.of(Rule.PRIO_1)), 0);
        assertThat(of(Rule.PRIO_1).shadowedBy()).containsExactly(0);
    }

    @Test
    void whetherAWriteLeftMemoryAloneIsNotToldWhereReadsOfItAreWrong() {
        agree(WRITE, 1_000, Rule.RO_1, Rule.RO_2);
        agree(WRITE, 1_000, Rule.ROM_2);
        agree(WRITE, 1_000, Rule.ROMD_2);

        assertThat(shadowedByReads(Rule.ROM_1)).containsExactly(Rule.ROM_2);
        assertThat(shadowedByReads(Rule.ROMD_1)).containsExactly(Rule.ROMD_2);
        assertThat(shadowedByReads(Rule.RAM_1)).containsExactly(Rule.RO_1, Rule.RO_2);
    }

    /** The rules that a finding about a rule shadows although it cost none of their steps. */
    private List<Rule> shadowedByReads(Rule broken) {
        List<Standing> standings =
                Standing.ofRules(account, List.of(broken), RuleSet.of(broken), List.of(RuleSet.NONE), LEAST);
        List<Rule> rules = List.of(Rule.values());
        return IntStream.range(0, rules.size())
                .filter(i -> standings.get(i).shadowedBy().contains(0))
                .mapToObj(rules::get)
                .toList();
    }
}
