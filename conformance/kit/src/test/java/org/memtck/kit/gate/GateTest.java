package org.memtck.kit.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.reference.Reference;
import org.memtck.reference.ReferenceTarget;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

class GateTest {
    private static final Set<Capability> EVERYTHING = EnumSet.allOf(Capability.class);
    private static final Parameters SMALL = new Parameters(0x10_0000, 32, 0x1000, 4, 0x1000, 0x4000, 2);

    /** Steps from lines that are separated by semicolons. */
    private static List<Step> steps(String lines) {
        try {
            return Reference.run(ScenarioText.parse("memtck 1\n" + lines.replace("; ", "\n") + "\n"));
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(lines, e);
        }
    }

    private static Declaration offering(Parameters parameters, Capability... some) {
        return new Declaration(Set.of(some), parameters);
    }

    private static Declaration without(Capability... absent) {
        Set<Capability> rest = EnumSet.allOf(Capability.class);
        for (Capability each : Capability.values()) {
            for (Capability one : absent) {
                if (Capability.closure(List.of(each)).contains(one)) {
                    rest.remove(each);
                }
            }
        }
        return new Declaration(rest, Parameters.UNBOUNDED);
    }

    private static String bound(Declaration declared, String lines) {
        return declared.excess(steps(lines)).map(Excess::toString).orElse("admitted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mmio B size=0x20; add B in=A at=0x1; mmio C size=0x10; add C in=A at=0x21; space S root=A; move C"
                        + " at=0x8",
                "mmio B size=0x20; add B in=A at=0x1; mmio C size=0x10; add C in=A at=0x8",
                "mmio B size=0x8; add B in=A at=0x0; mmio C size=0x10; add C in=A at=0x8; resize B size=0x9",
                "ram B size=0x8 backing=resizeable max=0x1000; add B in=A at=0x0; mmio C size=0x10; add C in=A at=0x8; "
                        + "ramresize B size=0x9",
                "mmio B size=0x8; add B in=A at=0x0; disable B; mmio C size=0x10; add C in=A at=0x4",
            })
    void anOverlapOfEqualPriorityIsFoundHoweverItArises(String lines) {
        String all = "container A size=0x2000; " + lines;

        assertThat(bound(without(Capability.EQUAL_PRIORITY_OVERLAP), all))
                .startsWith("step " + all.split("; ").length + " (")
                .endsWith(") goes beyond the capability equal-priority-overlap");
        assertThat(bound(new Declaration(EVERYTHING, Parameters.UNBOUNDED), all))
                .isEqualTo("admitted");
    }

    @Test
    void whatOnlyTouchesDoesNotOverlap() {
        String lines =
                "container A size=0x2000; mmio B size=0x8; add B in=A at=0x0; mmio C size=0x8; add C in=A at=0x8; "
                        + "mmio D size=0x8; add D in=A at=0x0 prio=1";

        assertThat(bound(without(Capability.EQUAL_PRIORITY_OVERLAP), lines)).isEqualTo("admitted");
        assertThat(bound(without(Capability.OVERLAP), lines))
                .isEqualTo("step 7 (add D in=A at=0x0 prio=1) goes beyond the capability overlap");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ram A size=0x1|granule=0x1000",
                "container A size=0x1|granule=0x1000",
                "ram A size=0x1800 backing=resizeable max=0x2000|granule=0x1000",
                "ram A size=0x1000 backing=resizeable max=0x2800|granule=0x1000",
                "container A size=0x2000; ram B size=0x1000; add B in=A at=0x10|granule=0x1000",
                "ram A size=0x2000; alias B of=A offset=0x10 size=0x1000|granule=0x1000",
                "mmio A size=0x2000; resize A size=0x1001|granule=0x1000",
                "ram A size=0x1000 backing=resizeable max=0x4000; ramresize A size=0x1001|granule=0x1000",
                "ram A size=0x101000|max-ram=0x100000",
                "rom A size=0x101000|max-ram=0x100000",
                "romd A size=0x101000|max-ram=0x100000",
                "ram A size=0x101000 backing=file|max-ram=0x100000",
                "ram A size=0x101000 backing=caller|max-ram=0x100000",
                "ram A size=0x1000 backing=resizeable max=0x101000|max-ram=0x100000",
                "ram A size=0x1000 backing=resizeable max=0x2000; ramresize A size=0x101000|max-ram=0x100000",
                "container A size=0x100001000|address-bits=32",
                "container A size=0x2000; ram B size=0x1000; add B in=A at=0x100000000|address-bits=32",
                "container A size=0x2000; space S root=A; find S at=0x100000000|address-bits=32",
                "container A size=0x2000; space S root=A; read S at=0xfffffffe size=4|address-bits=32",
                "container A size=0x2000; space S root=A; load S at=0xfffffffe len=3|address-bits=32",
                "container A size=0x2000; space S root=A; read S at=0x0 size=8|max-access=4",
                "mmio A size=0x1000; eventfd e region=A at=0x0 size=8|max-access=4",
                "ram A size=0x1000; log A client=2 on=yes|dirty-clients=2",
            })
    void everyParameterIsABound(String lines, String bound) {
        List<Step> steps = steps(lines);

        assertThat(bound(new Declaration(EVERYTHING, SMALL), lines))
                .startsWith("step " + steps.size() + " (")
                .endsWith(") goes beyond " + bound);
        assertThat(steps).last().extracting(Step::kind).isEqualTo(Step.Kind.DONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0x100|ram A size=0x1000 backing=file|admitted",
                "0x1000|ram A size=0x3000 backing=file|admitted",
                "0x4000|ram A size=0x3000 backing=file|step 1 (ram A size=0x3000 backing=file) goes beyond page=0x4000",
                "0x4000|ram A size=0x8000 backing=file|admitted",
                "0x4000|ram A size=0x3000; ram B size=0x3000 backing=caller|admitted",
            })
    void filesAreWholePagesOfTheTarget(String page, String lines, String expected) {
        Parameters parameters = new Parameters(0x10_0000, 32, 1, 8, 0x1000, 0x1000, 1, Long.decode(page));

        assertThat(bound(new Declaration(EVERYTHING, parameters), lines)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "container A size=0x100000000; ram B size=0x100000; add B in=A at=0xfff00000; space S root=A; "
                        + "read S at=0xfffffffc size=4; load S at=0xffffffff len=0; find S at=0xffffffff",
                "ram A size=0x5000; log A client=1 on=yes; dirty A at=0x4000 len=0x1000 client=1; "
                        + "dirty A at=0x0 len=0x4000 client=1",
                "mmio A size=0x1000; coalesce A at=0x8 len=0x8; eventfd e region=A at=0x4 size=4",
            })
    void whatKeepsTheBoundsPasses(String lines) {
        assertThat(bound(new Declaration(EVERYTHING, SMALL), lines)).isEqualTo("admitted");
    }

    @Test
    void ramIsNotASubregionOfRamUnlessThatIsOffered() {
        String lines =
                "container A size=0x4000; ram B size=0x2000; add B in=A at=0x0; ram C size=0x1000; add C in=B at=0x0";

        assertThat(bound(offering(SMALL, Capability.NESTING), lines))
                .isEqualTo("step 5 (add C in=B at=0x0) goes beyond the capability backed-container");
        assertThat(bound(offering(SMALL, Capability.BACKED_CONTAINER), lines)).isEqualTo("admitted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ram A size=0x1000; space S root=A",
                "container A size=0x2000; container B size=0x1000; add B in=A at=0x0; space S root=B",
            })
    void aSpaceShowsTheTopOfTheTreeUnlessSpacesAreOffered(String lines) {
        assertThat(bound(offering(SMALL, Capability.NESTING), lines)).endsWith("goes beyond the capability spaces");
        assertThat(bound(offering(SMALL, Capability.NESTING, Capability.SPACES), lines))
                .isEqualTo("admitted");
    }

    @Test
    void aBusIsOneContainerWhateverIsMadeBeforeIt() {
        String lines = "ram B size=0x1000; container A size=0x2000; add B in=A at=0x0; space S root=A";

        assertThat(bound(offering(SMALL, Capability.RAM), lines)).isEqualTo("admitted");
        assertThat(bound(offering(SMALL, Capability.RAM), lines + "; container C size=0x1000"))
                .endsWith("goes beyond the capability nesting");
    }

    @Test
    void aFlushIsThereForCoalescingAndForOwners() {
        assertThat(bound(offering(SMALL, Capability.OWNERS), "flush")).isEqualTo("admitted");
        assertThat(bound(offering(SMALL, Capability.COALESCING), "flush")).isEqualTo("admitted");
        assertThat(bound(offering(SMALL, Capability.RAM), "flush"))
                .isEqualTo("step 1 (flush) goes beyond the capability coalescing");
    }

    @Test
    void misusePassesOnlyIfItIsDiagnosed() {
        String lines = "ram A size=0x1000; add A in=A at=0x0";

        assertThat(bound(new Declaration(EVERYTHING, SMALL), lines)).isEqualTo("admitted");
        assertThat(bound(without(Capability.DIAGNOSES_MISUSE), lines)).endsWith("the capability diagnoses-misuse");
    }

    @Test
    void whatIsUnspecifiedPassesOnlyAtTheEndWhereItHasBounds() {
        String lines = "romd A size=0x10; space S root=A; begin; romdmode A on=no; read S at=0 size=1";

        assertThat(bound(new Declaration(EVERYTHING, Parameters.UNBOUNDED), lines))
                .isEqualTo("admitted");
        assertThat(bound(new Declaration(EVERYTHING, Parameters.UNBOUNDED), lines + "; commit"))
                .endsWith("goes beyond what is specified");
        assertThat(bound(new Declaration(EVERYTHING, Parameters.UNBOUNDED), "del A"))
                .endsWith("goes beyond what is specified");
    }

    /** Counts what it is sent. */
    private static final class Counting implements Target {
        private final Target target = new ReferenceTarget();
        private int scenarios;

        @Override
        public TargetInfo info() {
            return new TargetInfo("counting", "1", EVERYTHING, SMALL);
        }

        @Override
        public Outcome run(Scenario scenario) {
            scenarios++;
            return target.run(scenario);
        }
    }

    @Test
    void whatIsNotAdmittedIsNotSentAndIsADefectOfWhoMadeIt() {
        Counting target = new Counting();
        Gate gate = Gate.of(target);

        assertThatThrownBy(() -> gate.run(steps("ram A size=0x1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a defect of memtck: counting was to be sent what it has not declared: "
                        + "step 1 (ram A size=0x1) goes beyond granule=0x1000");
        assertThatThrownBy(() -> gate.runAll(List.of(steps("ram A size=0x1000"), steps("ram A size=0x1"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(target.scenarios).isZero();
    }

    @Test
    void whatIsAdmittedIsRun() {
        Counting target = new Counting();

        assertThat(Gate.of(target).runAll(List.of(steps("ram A size=0x1000"), steps("ram A size=0x2000"))))
                .hasSize(2)
                .allMatch(outcome -> outcome.end() == Outcome.End.COMPLETE);
        assertThat(target.scenarios).isEqualTo(2);
    }

    @Test
    void aPartOfTheOfferMayBeCertified() {
        Gate gate = Gate.of(new Counting(), EnumSet.of(Capability.RAM, Capability.FIND));

        assertThat(gate.excess(steps("rom A size=0x1000")))
                .hasValueSatisfying(excess -> assertThat(excess.bound()).isEqualTo("the capability rom"));
        assertThat(gate.declaration().capabilities()).containsExactlyInAnyOrder(Capability.RAM, Capability.FIND);
    }

    @Test
    void onlyWhatIsNotOfferedCanBeProbed() {
        Counting target = new Counting();

        assertThatThrownBy(() -> Gate.of(target).probe(Capability.ROM, steps("rom A size=0x1000")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
