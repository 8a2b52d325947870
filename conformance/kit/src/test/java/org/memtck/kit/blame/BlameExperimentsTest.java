package org.memtck.kit.blame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.CaseResult;
import org.memtck.kit.check.Difference;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;

/** What other scenarios, run on the target, tell of the rule that is broken. */
class BlameExperimentsTest extends BlameCases {
    /** What an interrupted campaign found is not reduced, and goes on after the step that differs. */
    @Test
    void stepsAfterTheOneThatFailsAreNoEvidence() {
        List<Step> steps = steps(
                "ram A size=0x1",
                "space S root=A",
                "log A client=0 on=yes",
                "dirty A at=0 len=1 client=0",
                "readonly A on=yes",
                "write S at=0 size=1 value=0");
        Trial dirty = new Trial(steps, new CaseResult(3, List.of(), new Difference(Aspect.PAGES, "ok", "that")));

        assertThat(blame(dirty, trial -> trial.size() > 3)).doesNotContain(Rule.RO_1);
    }

    /** A target that calls devices at the offset of an access breaks two rules, and which question comes first is chance. */
    @Test
    void anotherRuleThatABrokenDeviceBreaksDoesNotClearTheOneThatDecides() {
        Trial write = failing("mmio A size=0x2 impl=2..8", "space S root=A", "write S at=0x1 size=1 value=0");

        RuleSet broken = RuleSet.of(Rule.IMPL_3, Rule.IMPL_4, Rule.IMPL_5);
        assertThat(blame(write, steps -> steps.get(steps.size() - 1).rules().intersects(broken)))
                .startsWith(Rule.IMPL_5);
    }

    /** What the address shows wrongly is not seen through the alias, so that the rule decides nothing there. */
    @Test
    void aTargetThatMattersWhereItWasMappedIsAMatterOfAliasesWhoseTargetsAreMapped() {
        Trial read = failing(
                "container A size=0x2",
                "container B size=0x1",
                "ram C size=0x1",
                "alias D of=C offset=0x0 size=0x1",
                "space S root=A",
                "add B in=A at=0x0",
                "add C in=A at=0x1",
                "add D in=B at=0x0",
                "del C",
                "read S at=0x1 size=1");

        assertThat(blame(
                        read,
                        steps -> steps.stream()
                                        .anyMatch(step -> step.operation() instanceof Operation.Create create
                                                && create.spec() instanceof RegionSpec.Alias alias
                                                && alias.target().equals("C"))
                                && steps.stream()
                                        .anyMatch(step -> step.operation() instanceof Operation.Add add
                                                && add.region().equals("C")
                                                && add.at() == 1)
                                && !steps.get(steps.size() - 1).rules().contains(Rule.ALIAS_1)))
                .startsWith(Rule.ALIAS_4);
    }

    /** Nearly every access is a callback, so that cases of other causes speak against MMIO-1. */
    @Test
    void callbacksThatAreRightWhereTheDeviceImplementsAllAreAMatterOfWhatItImplements() {
        List<Step> steps =
                steps("mmio A size=0x2 impl=2..8 impl-unaligned=yes", "space S root=A", "read S at=0x1 size=1");
        Difference difference = new Difference(
                Aspect.CALLS, "ok value=0xe5 calls=A:r:0x0:2:0xe500", "ok value=0xe5 calls=A:r:0x1:2:0x8ae5");
        Trial read = new Trial(steps, new CaseResult(2, List.of(), difference));

        assertThat(blame(read, List.of(RuleSet.of(Rule.MMIO_1), RuleSet.of(Rule.MMIO_1))))
                .startsWith(Rule.MMIO_1);
        assertThat(blame(read, trial -> trial.get(trial.size() - 1).rules().contains(Rule.IMPL_3)))
                .startsWith(Rule.IMPL_3);
    }

    /** What is dirty is asked after the write, and by rules that do not speak of who may write. */
    @Test
    void aWriteThatLandsThoughItIsRefusedIsAMatterOfWhatRefusesItAlsoWhereThePageTells() {
        agreed(
                100,
                "ram A size=0x1",
                "alias B of=A offset=0 size=0x1",
                "readonly B on=yes",
                "space S root=B",
                "write S at=0 size=1 value=0");
        Trial dirty = failing(
                "ram A size=0x1",
                "alias B of=A offset=0 size=0x1",
                "log A client=0 on=yes",
                "readonly B on=yes",
                "space S root=B",
                "dirty A at=0 len=1 client=0",
                "write S at=0 size=1 value=0",
                "dirty A at=0 len=1 client=0");

        assertThat(blame(
                        dirty,
                        steps -> steps.stream()
                                .anyMatch(step -> step.expectation().canonical().status() == Status.REJECTED)))
                .startsWith(Rule.RO_2);
    }
}
