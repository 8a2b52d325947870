package org.memtck.junit;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memtck.example.ExampleProvider;
import org.memtck.faults.Faults;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.MemorySubsystem;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;

/** Test classes as a project has them, of buses that conform and of one that does not. They are run by tests only. */
final class Subjects {
    /** Where the kept scenarios of the subjects are; a test sets it before it runs one. */
    static Path regressions = Path.of("nowhere");

    private Subjects() {}

    private static Target fault(String id) {
        return Faults.all().stream()
                .filter(fault -> fault.id().equals(id))
                .findAny()
                .orElseThrow()
                .target();
    }

    @ExtendWith(OnlyInside.class)
    static class CorrectSubject extends TargetConformance {
        @Override
        public Target target() throws Exception {
            return new ExampleProvider().open("");
        }

        @Override
        protected Path regressions() {
            return regressions;
        }
    }

    static class FlatSubject extends CorrectSubject {
        @Override
        protected Profile profile() {
            return Profile.FLAT;
        }
    }

    static class InvertedSubject extends CorrectSubject {
        @Override
        public Target target() {
            return fault("priority-inverted");
        }
    }

    /** One violation of it hides much of what other rules say. */
    static class HollowSubject extends CorrectSubject {
        @Override
        public Target target() {
            return fault("container-claims-holes");
        }
    }

    /** Gives one wrong answer, and never again. */
    static class MoodySubject extends CorrectSubject {
        @Override
        public Target target() throws Exception {
            return new MoodyTarget(super.target());
        }
    }

    static class ForgivenSubject extends InvertedSubject {
        @Override
        protected KnownDeviations known() {
            try {
                return KnownDeviations.parse("deviation PRIO-1\n  reason: it was always so\n"
                        + "deviation DIRTY-2\n  reason: this is not even true\n");
            } catch (KnownDeviations.FormatException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** A bus that says it offers next to nothing, and does no more. */
    @ExtendWith(OnlyInside.class)
    static class SmallSubject extends MemorySubsystemConformance {
        @Override
        protected MemorySubsystem create() {
            return new SmallBus();
        }

        @Override
        protected Set<Capability> capabilities() {
            return Set.of(Capability.RAM);
        }

        @Override
        protected Path regressions() {
            return regressions;
        }
    }

    /** A bus of which a library is missing. */
    static class IncompleteSubject extends SmallSubject {
        @Override
        protected MemorySubsystem create() {
            throw new NoClassDefFoundError("emu/Bus");
        }
    }

    @SuppressWarnings("NullAway")
    static class SilentSubject extends SmallSubject {
        @Override
        protected Set<Capability> capabilities() {
            return null;
        }
    }

    /** A bus that does not come back from a read. */
    static class HangingSubject extends SmallSubject {
        @Override
        protected MemorySubsystem create() {
            return new SmallBus() {
                @Override
                public Observation read(String space, long at, int size, Endian order) {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        return Observation.rejected();
                    }
                    return super.read(space, at, size, order);
                }
            };
        }
    }

    static class UnavailableSubject extends CorrectSubject {
        @Override
        public Target target() {
            throw new IllegalStateException("the program is missing");
        }
    }
}
