package org.memtck.kit.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.reference.ReferenceTarget;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.NamedDialect;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Patience;
import org.memtck.spec.target.Target;

class DescriberTest {
    private static final Set<Capability> FLAT = EnumSet.of(
            Capability.RAM,
            Capability.ROM,
            Capability.MMIO,
            Capability.BLOCK,
            Capability.FILL,
            Capability.DIAGNOSES_MISUSE);
    private static final Parameters SMALL = new Parameters(0x8000, 16, 1, 4);

    private static Description describe(Target target) {
        Patience patience = new Patience(Duration.ofSeconds(1), Duration.ofMinutes(5));
        return Describer.describe(target, patience, () -> 0, 1);
    }

    private static Trait trait(Description found, String name) {
        return found.traits().stream()
                .filter(trait -> trait.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatConformsIsAsDeclared() {
        Description found = describe(new ReferenceTarget());

        assertThat(found.seen()).isEqualTo(found.declared());
        assertThat(found.differs()).isFalse();
        assertThat(found.unexplained()).isEmpty();
        assertThat(found.capabilities()).allMatch(trait -> trait.seen().equals("yes") && trait.scenario() != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIS-2/open-bus=0x5a", "PRIO-1/unused", "BLK-1/prefix", "ROM-2/lands,MMIO-3/ignored"})
    void aDialectThatIsNotDeclaredIsFound(String followed) {
        Dialect dialect = Dialect.parse(followed);

        Description found = describe(new ReferenceTarget(dialect, Dialect.STRICT));

        assertThat(found.seen().parameters().dialect()).isEqualTo(dialect);
        assertThat(found.differs()).isTrue();
        assertThat(found.unexplained()).isEmpty();
    }

    @Test
    void variantsThatGoTogetherAreFoundTogether() {
        Dialect qemu = NamedDialect.QEMU.dialect();

        Description found = describe(new ReferenceTarget(qemu, Dialect.STRICT));

        assertThat(found.seen().parameters().dialect()).isEqualTo(qemu);
    }

    @Test
    void aVariantThatIsDeclaredAndNotFollowedDiffers() {
        Dialect declared = Dialect.parse("RO-2/lands");

        Description found = describe(new ReferenceTarget(Dialect.STRICT, declared));

        assertThat(trait(found, "RO-2/lands").differs()).isTrue();
        assertThat(found.seen().parameters().dialect()).isEqualTo(Dialect.STRICT);
    }

    @Test
    void whatIsNotDoneIsRefusedAndWhatIsDoneIsSeen() {
        Description found = describe(PartialTarget.of(FLAT, SMALL));

        assertThat(found.seen()).isEqualTo(found.declared());
        assertThat(found.differs()).isFalse();
        for (Capability capability : Capability.values()) {
            String seen = trait(found, capability.id()).seen();
            assertThat(seen)
                    .as(capability.id())
                    .isIn(FLAT.contains(capability) ? Set.of("yes") : Set.of("no", "otherwise"));
        }
    }

    @Test
    void whatIsDeclaredAndNotThereDiffers() {
        Set<Capability> more = EnumSet.copyOf(FLAT);
        more.add(Capability.ALIAS);
        Description found = describe(PartialTarget.of(FLAT, SMALL).declaring(more, new Parameters(0x8000, 20, 1, 8)));

        assertThat(found.traits().stream().filter(Trait::differs).map(Trait::name))
                .containsExactly("alias", "max-access", "address-bits");
        assertThat(found.seen().capabilities()).isEqualTo(FLAT);
        assertThat(found.seen().parameters()).isEqualTo(SMALL);
    }

    @Test
    void whatIsThereAndNotDeclaredDiffersButBoundsMayBeNarrower() {
        Description found = describe(PartialTarget.of(FLAT, SMALL)
                .declaring(EnumSet.of(Capability.MMIO, Capability.DIAGNOSES_MISUSE), new Parameters(0x1000, 15, 1, 2)));

        assertThat(found.traits().stream().filter(Trait::differs).map(Trait::name))
                .containsExactly("rom", "block", "fill");
        assertThat(trait(found, "address-bits").seen()).isEqualTo("16");
        assertThat(found.seen().parameters()).isEqualTo(found.declared().parameters());
    }

    @Test
    void aTargetThatDiesOfWhatItDoesNotKnowIsAskedOn() {
        Description found = describe(PartialTarget.of(FLAT, SMALL).ending(DescriberTest::dying));

        assertThat(found.seen().capabilities()).isEqualTo(FLAT);
        assertThat(found.broken()).isNotEmpty().hasSizeLessThanOrEqualTo(24);
        assertThat(trait(found, "rom").seen()).isEqualTo("yes");
    }

    private static Outcome dying(Outcome outcome) {
        List<Observation> observations = outcome.observations();
        int end = observations.stream().map(Observation::status).toList().indexOf(Status.UNSUPPORTED);
        return end < 0
                ? outcome
                : new Outcome(observations.subList(0, end), Outcome.End.CRASH, "exit status 139\nlast words");
    }

    @Test
    void aTargetThatAlwaysHangsIsLeftAloneSoon() {
        Description found = describe(PartialTarget.of(FLAT, SMALL)
                .ending(outcome -> new Outcome(List.of(), Outcome.End.HANG, "no reply in 1 s")));

        assertThat(found.asked()).isLessThanOrEqualTo(24);
        assertThat(found.over()).isEqualTo("the target died or kept silent 24 times");
        assertThat(trait(found, "ram").because()).contains("the target kept silent in step 1");
    }

    @Test
    void whenTheTimeIsOverNothingIsAsked() {
        Patience none = new Patience(Duration.ofSeconds(1), Duration.ZERO);

        Description found = Describer.describe(new ReferenceTarget(), none, () -> 0, 1);

        assertThat(found.asked()).isZero();
        assertThat(found.over()).isEqualTo("the time was over");
        assertThat(found.seen()).isEqualTo(found.declared());
    }

    @Test
    void aMachineThatCreatesNothingIsToldApart() {
        Description found = describe(PartialTarget.of(FLAT, SMALL)
                .ending(outcome -> Outcome.complete(outcome.observations().stream()
                        .map(each -> Observation.unsupported())
                        .toList())));

        assertThat(found.createsNothing()).isTrue();
        assertThat(found.asked()).isEqualTo(1);
    }
}
