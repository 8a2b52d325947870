package org.memtck.kit.blame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.CaseResult;
import org.memtck.kit.check.Difference;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Status;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

class BlameTest {
    private final Map<Rule, Long> agreed = new EnumMap<>(Rule.class);

    private static Operation operation(String line) {
        try {
            return ScenarioText.parseOperation(line);
        } catch (SyntaxException e) {
            throw new AssertionError(line, e);
        }
    }

    private static List<Step> steps(String... lines) {
        Reference reference = new Reference();
        List<Step> steps = new ArrayList<>();
        for (String line : lines) {
            steps.add(reference.step(operation(line)));
        }
        return steps;
    }

    /** A trial whose last step differs. */
    private static Trial failing(String... lines) {
        Difference difference = new Difference(Aspect.VALUE, "this", "that");
        return new Trial(steps(lines), new CaseResult(lines.length - 1, List.of(), difference));
    }

    private void agreed(int times, String... lines) {
        for (Step step : steps(lines)) {
            step.rules().forEach(rule -> agreed.merge(rule, (long) times, Long::sum));
        }
    }

    /** Without anything that is run on a target. */
    private List<Rule> blame(Trial trial, List<RuleSet> failing, Set<EvidenceSource> sources, Predicate<Rule> known) {
        CampaignEvidence campaign = new CampaignEvidence(rule -> agreed.getOrDefault(rule, 0L), suspects(failing));
        return Blame.rank(trial, campaign, Parameters.UNBOUNDED, operations -> null, known, sources);
    }

    private List<Rule> blame(Trial trial, List<RuleSet> failing) {
        return blame(trial, failing, EnumSet.allOf(EvidenceSource.class), rule -> false);
    }

    private List<Rule> blameWithout(EvidenceSource source, Trial trial, List<RuleSet> failing) {
        return blame(trial, failing, EnumSet.complementOf(EnumSet.of(source)), rule -> false);
    }

    private static List<Suspects> suspects(List<RuleSet> lasts) {
        return lasts.stream().map(last -> new Suspects(last, RuleSet.NONE)).toList();
    }

    /** With experiments on a target that fails in the last step of some scenarios. */
    private List<Rule> blame(Trial trial, Predicate<List<Step>> fails) {
        CampaignEvidence campaign =
                new CampaignEvidence(rule -> agreed.getOrDefault(rule, 0L), List.of(Suspects.of(trial)));
        return Blame.rank(trial, campaign, Parameters.UNBOUNDED, operations -> trial(operations, fails), rule -> false);
    }

    private static Trial trial(List<Operation> operations, Predicate<List<Step>> fails) {
        Reference reference = new Reference();
        List<Step> steps = operations.stream().map(reference::step).toList();
        boolean last = fails.test(steps);
        Difference difference = last ? new Difference(Aspect.VALUE, "this", "that") : null;
        return new Trial(steps, new CaseResult(steps.size() - (last ? 1 : 0), List.of(), difference));
    }

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

    @Test
    void whatWentWellOftenIsLessSuspiciousThanWhatNeverDid() {
        agreed(100, "mmio A size=0x10", "space S root=A", "read S at=0 size=2 order=be");

        Trial trial = failing("ram A size=0x10", "space S root=A", "read S at=0 size=2 order=be");

        assertThat(blame(trial, List.of())).containsExactly(Rule.RAM_1, Rule.LANE_2);
        assertThat(blameWithout(EvidenceSource.AGREEMENT, trial, List.of())).startsWith(Rule.LANE_2);
    }

    @Test
    void whatFailedOftenIsMoreSuspicious() {
        Trial trial = failing("ram A size=0x10", "space S root=A", "read S at=0 size=2 order=be");

        List<RuleSet> failing = List.of(RuleSet.of(Rule.RAM_1), RuleSet.of(Rule.RAM_1));
        assertThat(blame(trial, failing)).containsExactly(Rule.RAM_1, Rule.LANE_2);
        assertThat(blameWithout(EvidenceSource.FAILING_CASES, trial, failing)).startsWith(Rule.LANE_2);
    }

    @Test
    void whatIsKnownToBeViolatedIsTheMostSuspicious() {
        agreed(100, "ram A size=0x10", "space S root=A", "read S at=0 size=2");
        Trial trial = failing("ram A size=0x10", "space S root=A", "read S at=0 size=2 order=be");

        assertThat(blame(trial, List.of(), EnumSet.allOf(EvidenceSource.class), Rule.RAM_1::equals))
                .startsWith(Rule.RAM_1);
    }

    @Test
    void aWriteBeforeTheStepMayHaveGoneToTheWrongPlace() {
        Trial trial = failing(
                "ram A size=0x10",
                "alias B of=A offset=0x4 size=0x4",
                "space S root=A",
                "space T root=B",
                "write T at=0 size=1 value=1",
                "read S at=4 size=1");

        assertThat(blame(trial, List.of())).contains(Rule.ALIAS_1);
    }

    @Test
    void whatWasReadBeforeTheStepIsNotToBlame() {
        Trial trial = failing(
                "ram A size=0x10",
                "rom B size=0x10",
                "space S root=A",
                "space T root=B",
                "read T at=0 size=1",
                "read S at=0 size=1");

        assertThat(blame(trial, List.of())).doesNotContain(Rule.ROM_1);
    }

    @Test
    void aCallbackWhoseValueIsTheWrongWayRoundIsAMatterOfTheDevicesByteOrder() {
        List<Step> steps = steps("mmio A size=0x4", "space S root=A", "write S at=0 size=2 value=0x1234");
        Difference swapped = new Difference(Aspect.CALLS, "ok calls=A:w:0x0:2:0x1234", "ok calls=A:w:0x0:2:0x3412");
        Difference other = new Difference(Aspect.CALLS, "ok calls=A:w:0x0:2:0x1234", "ok calls=A:w:0x0:2:0x3413");

        assertThat(blame(new Trial(steps, new CaseResult(2, List.of(), swapped)), List.of()))
                .startsWith(Rule.LANE_1);
        assertThat(blame(new Trial(steps, new CaseResult(2, List.of(), other)), List.of()))
                .doesNotContain(Rule.LANE_1);
    }

    @Test
    void aChangeWhoseRuleIsViolatedExplainsWhatDiffersAfterIt() {
        Trial trial = failing(
                "container A size=0x10",
                "ram B size=0x4",
                "add B in=A at=0x0",
                "space S root=A",
                "move B at=0x4",
                "space T root=B",
                "read S at=0x4 size=1");

        assertThat(Suspects.changeToBlame(trial, RuleSet.NONE)).isNull();
        assertThat(Suspects.changeToBlame(trial, RuleSet.of(Rule.VIS_5))).isNull();
        assertThat(Suspects.changeToBlame(trial, RuleSet.of(Rule.TREE_2))).isEqualTo(operation("move B at=0x4"));
    }

    @ParameterizedTest
    @CsvSource({
        "ram A size=1, RAM-1",
        "rom A size=1, ROM-1",
        "mmio A size=1, MMIO-1",
        "container A size=1, CONT-1",
        "reservation A size=1, RESV-1",
        "alias A of=B offset=0 size=1, ALIAS-1",
        "add A in=B at=0, TREE-1",
        "del A, TREE-1",
        "disable A, VIS-5",
        "readonly A on=yes, ATTR-1",
        "begin, TXN-1",
        "commit, TXN-1",
        "move A at=0, TREE-2",
        "resize A size=1, TREE-2",
        "retarget A offset=0, TREE-2",
        "fill A at=0 bytes=00, RAM-1",
        "load S at=0 len=0, BLK-1",
        "space S root=A, VIS-6",
        "flatview S, VIS-1",
        "ram A size=1 backing=resizeable max=2, RAM-2",
        "ram A size=0x1000 backing=file, RAM-3",
        "ram A size=1 backing=caller, RAM-4",
        "romd A size=1, ROMD-1",
        "iommu A size=0x10 target=S granule=0x10, IOMMU-1",
        "romdmode A on=no, ROMD-3",
        "ramresize A size=1, RAM-2",
        "iotlb A iova=0 to=0 perm=rw, IOMMU-1",
        "log A client=0 on=yes, DIRTY-3",
        "dirty A at=0 len=1 client=0, DIRTY-1",
        "coalesce A at=0 len=1, COAL-1",
        "eventfd e region=A at=0 size=1, EVT-1",
        "uneventfd e, EVT-2",
        "owner A, LIFE-1",
        "unowner A, LIFE-5",
        "ref A, LIFE-3",
        "destroy A, LIFE-7",
        "pin h space=S at=0 len=1 access=r, PIN-1"
    })
    void anOperationIsThereForARule(String line, String rule) {
        assertThat(OperationType.of(operation(line)).rule().id()).isEqualTo(rule);
    }
}
