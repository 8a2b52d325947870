package org.memtck.kit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.kit.generate.ScenarioGenerator;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

class SituationsTest {
    private static final int CASES = 1_000;

    private final Map<String, Kind> kinds = new HashMap<>();
    private Reference reference = new Reference();
    private int compared;

    private static String last(String... lines) throws SyntaxException {
        List<Step> steps = Reference.run(ScenarioText.parse("memtck 1\n" + String.join("\n", lines) + "\n"));
        Situation seen = Situation.of(Situations.number(steps, steps.size() - 1));
        return seen.kind() + " " + seen.size() + " " + seen.alignment() + " " + seen.order();
    }

    /** What the map shows at the address of a single access; null if that cannot be asked, or is not where it ends. */
    private Kind mapped(String space, long at) {
        Step step = reference.step(new Operation.Find(space, at));
        Observation seen = step.expectation().canonical();
        Kind kind = seen.ranges().isEmpty()
                ? Kind.HOLE
                : kinds.get(seen.ranges().get(0).region());
        return step.kind() == Step.Kind.DONE && kind != null ? kind : Kind.NONE;
    }

    @Test
    void aSingleAccessComesOutAtWhatTheMapShows() {
        Set<Capability> direct = EnumSet.complementOf(EnumSet.of(Capability.IOMMU));
        ScenarioGenerator generator = new ScenarioGenerator(direct, Parameters.UNBOUNDED);
        for (int i = 0; i < CASES; i++) {
            kinds.clear();
            reference = new Reference();
            List<Step> steps = generator.generate(SeededChoices.ofCase(2, i), Veto.NONE);
            for (int k = 0; k < steps.size() && steps.get(k).open() == null; k++) {
                compare(steps, k);
                reference.step(steps.get(k).operation());
            }
        }

        assertThat(compared).isGreaterThan(10_000);
    }

    private void compare(List<Step> steps, int index) {
        Operation operation = steps.get(index).operation();
        Kind mapped = Kind.NONE;
        if (operation instanceof Operation.Create create) {
            kinds.put(create.region(), Kind.of(create.spec()));
        } else if (operation instanceof Operation.Read read) {
            mapped = mapped(read.space(), read.at());
        } else if (operation instanceof Operation.Write write) {
            mapped = mapped(write.space(), write.at());
        }
        RuleSet rules = steps.get(index).rules();
        // An access over several ranges is in none of them; what is within ROM counts as ROM for whoever writes.
        boolean elsewhere = rules.contains(Rule.VIS_9) || (rules.contains(Rule.ROM_2) && mapped != Kind.ROM);
        if (mapped != Kind.NONE && !elsewhere) {
            compared++;
            Situation seen = Situation.of(Situations.number(steps, index));
            assertThat(seen.kind()).as("%s in %s", operation, steps).isEqualTo(mapped);
        }
    }

    @Test
    void theNumberOfASituationTellsIt() {
        assertThat(Situation.all()).hasSize(Situation.COUNT).doesNotHaveDuplicates();
        for (Situation each : Situation.all()) {
            int number = Situation.number(each.kind(), each.size(), each.alignment(), each.order());
            assertThat(Situation.of(number)).isEqualTo(each);
        }
    }

    @Test
    void alignmentIsThatOfTheOffsetInADevice() throws SyntaxException {
        String[] map = {"container A size=0x100", "mmio B size=0x10 endian=big", "add B in=A at=0x1", "space S root=A"};

        assertThat(last(map[0], map[1], map[2], map[3], "write S at=0x5 size=4 value=0x1 order=be"))
                .isEqualTo("mmio 4 aligned big guest, big device");
        assertThat(last(map[0], map[1], map[2], map[3], "read S at=0x4 size=4")).isEqualTo("mmio 4 unaligned -");
    }

    @Test
    void aBlockCountsForAKindIfItComesOutAtNothingElse() throws SyntaxException {
        String[] map = {"container A size=0x100", "mmio B size=0x10", "add B in=A at=0x0", "space S root=A"};

        assertThat(last(map[0], map[1], map[2], map[3], "load S at=0x0 len=8")).isEqualTo("mmio block - little device");
        assertThat(last(map[0], map[1], map[2], map[3], "load S at=0x8 len=16")).isEqualTo("- block - -");
        assertThat(last(map[0], map[1], map[2], map[3], "load S at=0x20 len=16"))
                .isEqualTo("hole block - -");
    }

    @Test
    void anAccessThatAnIommuDoesNotLetThroughEndsThere() throws SyntaxException {
        assertThat(last(
                        "ram R size=0x100",
                        "space T root=R",
                        "iommu I size=0x100 target=T granule=0x10",
                        "space S root=I",
                        "read S at=0x3 size=2"))
                .isEqualTo("iommu 2 unaligned -");
    }

    @Test
    void aChangeIsAboutTheRegionThatItIsMadeTo() throws SyntaxException {
        assertThat(last("ram R size=0x100", "alias L of=R offset=0x0 size=0x10", "destroy L"))
                .isEqualTo("alias - - -");
    }
}
