package org.memtck.kit.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memtck.kit.explain.Findings.finding;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.Difference;
import org.memtck.kit.check.FaultyTarget;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import org.memtck.spec.text.Transcript;

class CounterexampleTextTest {
    private static final CounterexampleText TEXT = new CounterexampleText(RuleBook.load());

    private static final Finding READ_ONLY = finding(
            Rule.RO_2,
            Aspect.VALUE,
            "ok value=0x1",
            false,
            "container board size=0x4000",
            "ram main size=0x1000",
            "alias window of=main offset=0x10 size=0x10",
            "add main in=board at=0x0",
            "add window in=board at=0x0 prio=1",
            "space cpu root=board",
            "readonly window on=yes",
            "write cpu at=0x0 size=1 value=0x1",
            "read cpu at=0x0 size=1");

    private static String file(Finding finding) {
        return TEXT.file(finding, "demo 1.0", "./memtck replay counterexamples/" + finding.rule() + ".mem demo");
    }

    @Test
    void aDifferenceIsExplained() {
        Golden.check("counterexample.mem", file(READ_ONLY));
    }

    @Test
    void aCrashIsExplained() {
        Finding crash = finding(
                Rule.TREE_1,
                Aspect.CRASH,
                "exit status 139\nlast words: \u001b[31msegmentation fault\u0007",
                true,
                "ram main size=0x10",
                "container board size=0x10",
                "add main in=board at=0x0");
        Golden.check("crash.mem", file(crash));
    }

    @Test
    void anIommuRegionIsExplained() {
        Finding iommu = finding(
                Rule.IOMMU_1,
                Aspect.VALUE,
                "ok value=0x0",
                false,
                "container board size=0x4000",
                "ram main size=0x2000",
                "add main in=board at=0x1000",
                "space cpu root=board",
                "container bus size=0x8000",
                "iommu mmu size=0x4000 target=cpu granule=0x1000",
                "add mmu in=bus at=0x4000",
                "space dma root=bus",
                "iotlb mmu iova=0x1000 to=0x2000 perm=r",
                "write cpu at=0x2010 size=1 value=0x5a",
                "read dma at=0x5010 size=1");
        Golden.check("iommu.mem", file(iommu));
    }

    @Test
    void anOwnerIsExplained() {
        List<Step> steps = Findings.steps(
                "container board size=0x1000",
                "owner card",
                "owner disk",
                "ram bar size=0x100 owner=card",
                "mmio regs size=0x10 owner=disk",
                "add bar in=board at=0x0",
                "add regs in=board at=0x100",
                "space cpu root=board",
                "coalesce regs at=0x0 len=8",
                "eventfd bell region=regs at=0xc size=4",
                "unowner disk",
                "ref bar",
                "unowner card",
                "unref bar",
                "del bar",
                "flush");
        List<Operation> operations = steps.stream().map(Step::operation).toList();
        Difference difference = Trial.of(FaultyTarget.leaking(), operations, Avoidance.NONE, true)
                .result()
                .failure();
        assertThat(difference).isNotNull();
        Finding leak = new Finding(
                Rule.LIFE_5, List.of(Rule.LIFE_5, Rule.LIFE_4), steps, Objects.requireNonNull(difference), false);
        Golden.check("owner.mem", file(leak));
    }

    @Test
    void theFileIsTheTranscriptThatTheRulesExpect() throws SyntaxException {
        Transcript transcript = ScenarioText.parseTranscript(file(READ_ONLY));

        assertThat(transcript.steps()).extracting(Transcript.Step::operation).isEqualTo(operations(READ_ONLY.steps()));
        assertThat(transcript.steps())
                .extracting(Transcript.Step::observation)
                .isEqualTo(READ_ONLY.steps().stream()
                        .map(step -> step.expectation().canonical())
                        .toList());
    }

    private static List<?> operations(List<Step> steps) {
        return steps.stream().map(Step::operation).toList();
    }

    @Test
    void whateverTargetsAndRulesSayTheFileCanBeParsed() throws SyntaxException {
        for (Rule rule : Rule.values()) {
            Finding finding = finding(rule, Aspect.HANG, "\r\nread x\u2028\n= ok\r", false, "ram main size=0x10");
            String file = TEXT.file(finding, "name\nram other size=1", "./memtck replay '\n'");

            assertThat(ScenarioText.parseTranscript(file).steps()).as(rule.id()).hasSize(1);
        }
    }
}
