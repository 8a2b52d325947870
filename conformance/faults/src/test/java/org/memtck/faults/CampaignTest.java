package org.memtck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.faults.fault.Fault;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.CampaignResult.Verdict;

/** The self-test of the kit: it finds what is wrong. */
final class CampaignTest {
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
}
