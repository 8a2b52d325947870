package org.memtck.kit.blame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.CaseResult;
import org.memtck.kit.check.Difference;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

class BlameTest extends BlameCases {
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
