package org.memtck.kit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.memtck.reference.Reference;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Profile;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

class BinsTest {
    private static final Set<Capability> EVERYTHING = EnumSet.allOf(Capability.class);

    private static SituationCounts counts(String... lines) throws SyntaxException {
        SituationCounts counts = new SituationCounts();
        Seen.add(counts, Reference.run(ScenarioText.parse("memtck 1\n" + String.join("\n", lines) + "\n")));
        return counts;
    }

    private static List<String> text(Bins bins) {
        return bins.unreached().stream().map(Bin::toString).toList();
    }

    private static List<String> of(Rule rule, Bins bins) {
        return bins.unreached().stream()
                .filter(bin -> bin.rule() == rule)
                .map(Bin::where)
                .toList();
    }

    @Test
    void everyFirmRuleHasABinAndNoOpenOne() {
        Bins bins = Bins.of(EVERYTHING, Parameters.UNBOUNDED, new SituationCounts());

        assertThat(bins.reached()).isZero();
        assertThat(bins.unreached()).hasSize(bins.possible()).doesNotHaveDuplicates();
        for (Rule rule : Rule.values()) {
            assertThat(of(rule, bins)).as(rule.id()).isNotEmpty();
        }
    }

    @Test
    void theGroupsAddUp() {
        Bins bins = Bins.of(EVERYTHING, Parameters.UNBOUNDED, Seen.in(EVERYTHING, Parameters.UNBOUNDED, 300));

        assertThat(bins.groups().stream().mapToInt(Bins.Group::possible).sum()).isEqualTo(bins.possible());
        assertThat(bins.groups().stream().mapToInt(Bins.Group::reached).sum())
                .isEqualTo(bins.reached())
                .isPositive();
        assertThat(bins.groups()).allMatch(group -> group.reached() <= group.possible());
    }

    @Test
    void aBinIsReachedWhereTheRuleDecidesInItsSituation() throws SyntaxException {
        Bins nothing = Bins.of(EVERYTHING, Parameters.UNBOUNDED, new SituationCounts());
        Bins bins = Bins.of(
                EVERYTHING,
                Parameters.UNBOUNDED,
                counts(
                        "mmio A size=0x100 endian=big valid=1..8 impl=1..4 valid-unaligned=yes",
                        "space S root=A",
                        "read S at=0x8 size=8"));
        List<String> reached = text(nothing);
        reached = reached.stream().filter(bin -> !text(bins).contains(bin)).toList();

        assertThat(reached)
                .containsExactly(
                        "MMIO-1 mmio, 8, aligned, little guest, big device",
                        "MMIO-2 mmio, 8, aligned, little guest, big device",
                        "IMPL-2 mmio, 8, aligned, little guest, big device",
                        "LANE-1 mmio, 8, aligned, little guest, big device");
    }

    @Test
    void whatATargetDoesNotOfferHasNoBins() {
        Set<Capability> flat = Profile.FLAT.of(EVERYTHING);
        Bins bins = Bins.of(flat, new Parameters(0x1000, 16, 1, 2), new SituationCounts());

        assertThat(text(bins))
                .noneMatch(bin -> bin.contains("big device") || bin.contains("alias") || bin.contains("romd"))
                .noneMatch(bin -> bin.matches(".*, [48](,.*)?"))
                .contains("LANE-2 ram, 2, unaligned");
    }

    @Test
    void aFlatBusReachesAllOfItsBins() {
        Set<Capability> flat = Profile.FLAT.of(EVERYTHING);
        SituationCounts counts = Seen.in(flat, Parameters.UNBOUNDED, 5_000);

        assertThat(text(Bins.of(flat, Parameters.UNBOUNDED, counts))).isEmpty();
    }

    @Test
    void mostBinsAreReachedWithinAFewThousandCases() {
        Bins bins = Bins.of(EVERYTHING, Parameters.UNBOUNDED, Seen.in(EVERYTHING, Parameters.UNBOUNDED, 5_000));

        assertThat(bins.reached()).isGreaterThan(bins.possible() * 85 / 100);
    }
}
