package org.memtck.faults.combined;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.memtck.faults.treewalk.Defect;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;

/** Each defect shows, by itself and under the rule that it is said to break. */
final class ProofTest {
    private static final int MOST_OPERATIONS = 10;

    /** Operations that no rule decides are refused by these; what they would have done is what the rule decides. */
    private static final Set<Defect> REFUSING = EnumSet.of(Defect.WHOLE_SPACE_REFUSED, Defect.ADD_OF_ALIAS_REFUSED);

    @ParameterizedTest
    @EnumSource
    void theProofDiffersWithTheDefectOnly(Defect defect) {
        Proof proof = Proof.of(defect);

        assertThat(proof.run(Set.of(defect)).fails()).isTrue();
        assertThat(proof.run(Set.of()).result().failure()).isNull();
        assertThat(proof.on(Set.of(defect))).isEqualTo(ProofResult.AS_ALONE);
        assertThat(proof.on(Set.of())).isEqualTo(ProofResult.AGREES);
    }

    @ParameterizedTest
    @EnumSource
    void theRuleDecidesTheStepThatDiffersOrOneBeforeIt(Defect defect) {
        Trial trial = Proof.of(defect).run(Set.of(defect));
        int end = REFUSING.contains(defect)
                ? trial.steps().size()
                : trial.result().agreed() + 1;
        List<Step> steps = trial.steps().subList(0, end);

        assertThat(steps).anyMatch(step -> step.rules().contains(defect.breaks()));
    }

    @ParameterizedTest
    @EnumSource
    void theProofIsAFewLegalOperations(Defect defect) {
        Proof proof = Proof.of(defect);

        assertThat(proof.scenario().length()).isBetween(2, MOST_OPERATIONS);
        assertThat(proof.run(Set.of()).steps()).hasSize(proof.scenario().length());
    }

    @Test
    void noOtherDefectIsShownAsThisOneAlone() {
        Proof proof = Proof.of(Defect.ROM_WRITABLE);

        assertThat(proof.on(Set.of(Defect.ROM_WRITABLE, Defect.OWNER_NEVER_DIES)))
                .isEqualTo(ProofResult.AS_ALONE);
        assertThat(Proof.of(Defect.ALIAS_SHOWS_WHAT_IS_BEHIND)
                        .on(Set.of(Defect.ALIAS_SHOWS_WHAT_IS_BEHIND, Defect.ALIAS_SHOWS_DISABLED)))
                .isEqualTo(ProofResult.AS_ALONE);
    }
}
