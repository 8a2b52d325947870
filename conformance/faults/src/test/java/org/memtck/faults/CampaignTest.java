package org.memtck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.CampaignResult.Verdict;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.TargetInfo;

/** The self-test of the kit: it finds what is wrong, and nothing where nothing is. */
final class CampaignTest {
    /** Enough to exercise every rule, and to raise a false alarm if there is one. */
    private static final int CASES = 3_000;

    private static final TargetInfo CORRECT =
            new TargetInfo("treewalk", "1", EnumSet.allOf(Capability.class), Fault.BOUNDS);

    static List<Fault> faults() {
        return Faults.all();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFoundAndTheRuleThatItBreaksIsSuspected(Fault fault) {
        CampaignResult result = Hunt.forFault(fault);

        assertThat(result.verdict()).as("verdict on %s", fault).isEqualTo(Verdict.NOT_CONFORMANT);
        assertThat(result.findings())
                .as("findings for %s, which breaks %s", fault, fault.breaks())
                .anySatisfy(finding -> assertThat(finding.blamed()).contains(fault.breaks()));
    }

    @Test
    void theBusWithoutAFaultConforms() {
        assertConforms(Parts::new);
    }

    @Test
    void aBusThatUsesItsFreedomsConforms() {
        assertConforms(LazyParts::make);
    }

    private static void assertConforms(Supplier<Parts> parts) {
        CampaignResult result = Hunt.campaign(new InProcessTarget(CORRECT, () -> new TreeWalkBus(parts.get())), CASES);

        assertThat(result.findings()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.CONFORMANT);
    }
}
