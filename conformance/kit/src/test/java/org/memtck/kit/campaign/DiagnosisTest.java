package org.memtck.kit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.reference.ReferenceTarget;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;

/** What a campaign says of the reference in a dialect: conformant if it is declared, and which variant it is if it is not. */
class DiagnosisTest {
    private static final int CASES = 1_000;

    private static CampaignResult run(Dialect followed, Dialect declared, KnownDeviations known) {
        return Campaign.run(
                new ReferenceTarget(followed, declared),
                new Options(Profile.FULL, 1, CASES, null, known),
                Progress.NONE);
    }

    private static Dialect behavesAs(CampaignResult result) {
        Dialect all = Dialect.STRICT;
        for (Finding finding : result.findings()) {
            all = all.with(finding.behavesAs());
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ROM-2/lands",
                "PRIO-5/first",
                "PRIO-5/lower-address",
                "VIS-2/open-bus=0x5a",
                "VIS-2/address",
                "IMPL-4/in-place",
                "BLK-1/prefix",
                "BLK-1/all-or-none",
                "RO-1/lands",
                "RO-2/lands",
                "RO-2/lands,BLK-1/prefix,VIS-2/address",
                "ALIAS-4/root,VIS-7/pages,VALID-1/accepted",
                "MMIO-3/ignored,PRIO-1/unused",
                "VIS-2/last,IMPL-1/words,VALID-2/accepted",
            })
    void theVariantsOfATargetThatDeclaresNoneAreFound(String text) {
        Dialect followed = Dialect.parse(text);
        CampaignResult result = run(followed, Dialect.STRICT, KnownDeviations.NONE);

        assertThat(behavesAs(result)).isEqualTo(followed);
        assertThat(result.findings())
                .allSatisfy(finding -> assertThat(finding.isExplained()).isTrue());
        assertThat(result.incidents()).isEmpty();
        assertThat(result.verdict()).isEqualTo(CampaignResult.Verdict.NOT_CONFORMANT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "console",
                "flat-vmm",
                "cpu-sandbox",
                "qemu",
                "ROM-2/lands,PRIO-5/first,VIS-2/open-bus=0x5a,VIS-9/bytes,BLK-1/prefix,RO-1/lands,RO-2/lands",
                "PRIO-5/lower-address,VIS-2/address,VIS-9/refused,BLK-1/all-or-none,IMPL-4/in-place",
                "ALIAS-4/root,VIS-6/displaced,VIS-7/pages,VIS-9/block,VALID-1/accepted,VALID-2/accepted,IMPL-1/words",
                "PRIO-1/unused,PRIO-5/first,VIS-2/last,MMIO-3/ignored",
            })
    void aTargetThatDeclaresItsDialectConforms(String text) {
        Dialect dialect = Dialect.parse(text);
        assertThat(run(dialect, dialect, KnownDeviations.NONE).findings()).isEmpty();
    }

    @Test
    void aDeclaredVariantIsEnforcedAsStrictlyAsARule() {
        for (Variant variant : Variant.values()) {
            Dialect declared = Dialect.STRICT.with(variant);
            assertThat(run(Dialect.STRICT, declared, KnownDeviations.NONE).verdict())
                    .as(variant.id())
                    .isEqualTo(CampaignResult.Verdict.NOT_CONFORMANT);
        }
    }

    @Test
    void aVariantThatIsContradictedSomewhereIsFollowedElsewhere() {
        Target partial = new ForgetfulTarget(new ReferenceTarget(Dialect.parse("RO-2/lands"), Dialect.STRICT));
        CampaignResult result =
                Campaign.run(partial, new Options(Profile.FULL, 1, CASES, null, KnownDeviations.NONE), Progress.NONE);

        assertThat(result.findings()).hasSize(1);
        Finding finding = result.findings().get(0);
        assertThat(finding.behavesAs()).isEqualTo(Dialect.parse("RO-2/lands"));
        assertThat(finding.partly()).isTrue();
        assertThat(finding.counterexamples()).hasSizeGreaterThan(1);
    }

    @Test
    void rulesWhosePlaceAVariantTakesAreNotPassed() {
        CampaignResult result = run(Dialect.parse("IMPL-4/in-place"), Dialect.STRICT, KnownDeviations.NONE);
        assertThat(result.rules())
                .filteredOn(of -> Variant.IMPL_4_IN_PLACE.replaced().contains(of.rule()))
                .hasSize(4)
                .noneMatch(of -> of.verdict().isPass());
    }

    @Test
    void aKnownDeviationIsKnownOnlyIfItBehavesAsItsVariant() throws KnownDeviations.FormatException {
        KnownDeviations known = KnownDeviations.parse("deviation BLK-1 as=BLK-1/prefix\n  reason: why\n");

        assertThat(run(Dialect.parse("BLK-1/prefix"), Dialect.STRICT, known).verdict())
                .isEqualTo(CampaignResult.Verdict.CONFORMANT);
        assertThat(run(Dialect.parse("BLK-1/all-or-none"), Dialect.STRICT, known)
                        .verdict())
                .isEqualTo(CampaignResult.Verdict.NOT_CONFORMANT);
        assertThat(run(Dialect.STRICT, Dialect.STRICT, known).stale()).isEqualTo(List.of(Rule.BLK_1));
    }
}
