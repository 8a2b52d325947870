package org.memtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.reference.verdict.Judge;
import org.memtck.reference.verdict.Part;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** What is not done leaves no trace, and what is done says which rules decided. */
final class ReferenceTest {
    private static List<Step> run(String... lines) {
        try {
            return Reference.run(ScenarioText.parse("memtck 1\n" + String.join("\n", lines)));
        } catch (SyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Operation parse(String line) {
        try {
            return ScenarioText.parseOperation(line);
        } catch (SyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Step last(List<Step> steps) {
        return steps.get(steps.size() - 1);
    }

    @Test
    void aWriteOverTwoRangesLeavesOpenWhetherItsOwnBytesChange() {
        List<Step> steps = run(
                "container A size=0x10",
                "ram B size=0x4",
                "ram C size=0x4",
                "add B in=A at=0x0",
                "add C in=A at=0x4",
                "space S root=A",
                "write S at=0x2 size=4 value=0xffffffff",
                "load S at=0x0 len=8");

        assertThat(steps.get(6).expectation().canonical()).isEqualTo(Observation.rejected());
        assertThat(steps.get(6).expectation().others())
                .extracting(Expectation::canonical)
                .containsExactly(Observation.ok());
        assertThat(last(steps).expectation().missing()).isEqualTo(BitSet.valueOf(new long[] {0b00111100}));
    }

    @Test
    void aLoopThroughAnAliasIsMisuseAndAddsNothing() {
        List<Step> steps = run(
                "container A size=0x10",
                "container B size=0x10",
                "alias C of=A offset=0x0 size=0x10",
                "add B in=A at=0x0",
                "add C in=B at=0x0",
                "space S root=A",
                "flatview S");

        assertThat(steps.get(4).kind()).isEqualTo(Step.Kind.MISUSE);
        assertThat(steps.get(4).rules()).isEqualTo(RuleSet.of(Rule.ALIAS_7));
        assertThat(last(steps).kind()).isEqualTo(Step.Kind.DONE);
    }

    @Test
    void aStepThatHitsAnAvoidedRuleIsNotDone() {
        Reference reference = new Reference(Veto.of(RuleSet.of(Rule.RO_1)));
        for (String line : List.of("ram A size=0x1", "readonly A on=yes", "space S root=A")) {
            reference.step(parse(line));
        }

        Step write = reference.step(parse("write S at=0x0 size=1 value=0x1"));
        Step read = reference.step(parse("read S at=0x0 size=1"));

        assertThat(write.kind()).isEqualTo(Step.Kind.AVOIDED);
        assertThat(write.rules().contains(Rule.RO_1)).isTrue();
        assertThat(read.kind()).isEqualTo(Step.Kind.DONE);
        assertThat(read.rules().contains(Rule.RO_1)).isFalse();
    }

    private static Parameters pages(long page) {
        return new Parameters(1L << 48, 64, 1, 8, 4096, 4096, 1, page);
    }

    @Test
    void anAccessAcrossAPageOfTheTargetIsDecidedByTheRuleForThemAndAnsweredAlike() {
        List<String> lines = List.of("ram A size=0x3000", "space S root=A");
        Reference usual = new Reference();
        Reference small = new Reference(Veto.NONE, pages(0x400));
        Reference large = new Reference(Veto.NONE, pages(0x2000));
        for (Reference reference : List.of(usual, small, large)) {
            lines.forEach(line -> reference.step(parse(line)));
        }

        for (String at : List.of("0x3ff", "0xfff", "0x1fff")) {
            Operation read = parse("read S at=" + at + " size=2");
            Step answer = usual.step(read);

            assertThat(answer.rules().contains(Rule.VIS_7)).isEqualTo(!at.equals("0x3ff"));
            assertThat(small.step(read).rules().contains(Rule.VIS_7)).isTrue();
            assertThat(large.step(read).rules().contains(Rule.VIS_7)).isEqualTo(at.equals("0x1fff"));
            assertThat(small.step(read).expectation().canonical())
                    .isEqualTo(answer.expectation().canonical());
        }
    }

    @Test
    void aReadOfBytesThatAWriteLeftAloneIsDecidedByTheRuleThatRefusedIt() {
        List<Step> steps = run(
                "ram A size=0x1",
                "alias B of=A offset=0x0 size=0x1",
                "readonly B on=yes",
                "space S root=B",
                "space T root=A",
                "write S at=0x0 size=1 value=0x1",
                "read T at=0x0 size=1");

        assertThat(last(steps).rules().contains(Rule.RO_2)).isTrue();
    }

    @Test
    void unknownNamesAndSecondNamesAreErrorsThatSayWhich() {
        List<Step> steps = run("ram A size=0x1", "ram A size=0x1", "add B in=A at=0x0", "read S at=0x0 size=1");

        assertThat(steps.subList(1, 4)).allMatch(step -> step.kind() == Step.Kind.MISUSE);
        assertThat(steps.get(1).expectation().canonical().detail()).isEqualTo("the name A is taken already");
        assertThat(steps.get(2).expectation().canonical().detail()).isEqualTo("there is no region B");
        assertThat(steps.get(3).expectation().canonical().detail()).isEqualTo("there is no space S");
    }

    @ParameterizedTest
    @CsvSource({
        "coalesce dev at=0xfc len=0x8, COAL-1",
        "eventfd bell region=dev at=0xff size=2, EVT-1",
        "iotlb mmu iova=0x1 to=0x0 perm=rw, IOMMU-1",
        "iotlb mmu iova=0x100 to=0x0 perm=rw, IOMMU-1",
        "unspace cpu, IOMMU-1"
    })
    void anErrorThatARuleNamesIsAnsweredByWhoeverDiagnosesMisuse(String line, String rule) {
        List<Step> steps =
                run("mmio dev size=0x100", "space cpu root=dev", "iommu mmu size=0x100 target=cpu granule=0x10", line);

        assertThat(last(steps).kind()).isEqualTo(Step.Kind.MISUSE);
        assertThat(last(steps).isDiagnosed()).isTrue();
        assertThat(last(steps).rules().toList()).extracting(Rule::id).containsExactly(rule);
        Judge judge = new Judge(Parameters.UNBOUNDED);
        assertThat(judge.judge(last(steps).expectation(), Observation.error("other words"))
                        .differs())
                .isNull();
        assertThat(judge.judge(last(steps).expectation(), Observation.ok()).differs())
                .isEqualTo(Part.STATUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fill dev at=0x0 bytes=01", "flatview other", "dirty main at=0x8 len=0x10 client=0"})
    void anErrorThatNoRuleSpeaksOfIsAskedOfNobody(String line) {
        Step step = last(run("mmio dev size=0x100", "ram main size=0x10", line));

        assertThat(step.kind()).isEqualTo(Step.Kind.MISUSE);
        assertThat(step.isDiagnosed()).isFalse();
    }

    @Test
    void aRegionOfTheLargestSizeThatLiesBehindItsOwnAliasIsHiddenWhollyToo() {
        List<Step> steps = run(
                "mmio A size=0x10000000000000000",
                "container B size=0x10000000000000000",
                "alias C of=A offset=0x0 size=0x10000000000000000",
                "add C in=B at=0x0",
                "space S root=B",
                "add A in=B at=0x0");

        assertThat(last(steps).rules()).isEqualTo(RuleSet.of(Rule.VIS_8));
        assertThat(steps.get(4).rules()).isEqualTo(RuleSet.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "container A size=0x10000000000000000, 0x10000000000000000, 0x0, true",
        "container A size=0x10000000000000000, 0xfffffffffffffffe, 0x0, false",
        "container A size=0x10000000000000000, 0x10000000000000000, 0x1, false",
        "container A size=0x10, 0x10000000000000000, 0x0, true",
        "mmio A size=0x10000000000000000, 0x10, 0x0, true"
    })
    void twoRegionsOfTheLargestSizeInOnePlaceMeetWhereverTheyAreLookedAt(
            String root, String size, String at, boolean meet) {
        List<Step> steps = run(
                root,
                "mmio B size=" + size,
                "mmio C size=0x10000000000000000",
                "add B in=A at=" + at,
                "add C in=A at=0x0",
                "space S root=A",
                "read S at=0x8 size=1");

        assertThat(last(steps).rules().contains(Rule.VIS_8)).isEqualTo(meet);
    }
}
