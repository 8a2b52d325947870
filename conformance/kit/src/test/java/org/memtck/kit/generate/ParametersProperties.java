package org.memtck.kit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

class ParametersProperties {
    @Provide
    Arbitrary<Parameters> parameters() {
        return Combinators.combine(
                        Arbitraries.of(0x40L, 0x1000L, 0x10_0000L, 1L << 48),
                        Arbitraries.of(8, 16, 20, 32, 33, 48, 64),
                        Arbitraries.of(1L, 4L, 16L, 64L),
                        Arbitraries.of(1, 2, 4, 8))
                .as(Parameters::new);
    }

    /** Targets with more room, whose pages are larger. */
    @Provide
    Arbitrary<Parameters> pages() {
        Arbitrary<Long> sizes = Arbitraries.of(64L, 0x1000L, 0x2000L, 0x1_0000L, 0x4_0000L);
        return Combinators.combine(Arbitraries.of(1L, 0x1000L, 0x2000L, 0x4000L), sizes, sizes, Arbitraries.of(1, 2, 8))
                .as((granule, dirtyGranule, dirtyWindow, clients) -> new Parameters(
                        1L << 24, 32, granule, 8, dirtyGranule, Math.max(dirtyGranule, dirtyWindow), clients));
    }

    /** The operations of a scenario that are done, and not misuse. */
    private static List<Operation> generate(Parameters parameters, long seed) {
        return new ScenarioGenerator(EnumSet.allOf(Capability.class), parameters)
                .generate(SeededChoices.ofCase(seed, 0), Veto.NONE).stream()
                        .filter(step -> step.kind() == Step.Kind.DONE)
                        .map(Step::operation)
                        .toList();
    }

    @Property(seed = "1")
    void memoryIsNotLargerThanTheTargetsMost(@ForAll("parameters") Parameters parameters, @ForAll long seed) {
        for (Operation operation : generate(parameters, seed)) {
            if (operation instanceof Operation.Create create && isMemory(create.spec())) {
                assertThat(sizes(create)).allMatch(size -> size.fitsIn(Size.of(parameters.maxRam())));
            } else if (operation instanceof KindOperation.ResizeRam resize) {
                assertThat(resize.size().fitsIn(Size.of(parameters.maxRam()))).isTrue();
            }
        }
    }

    private static boolean isMemory(RegionSpec spec) {
        boolean other = spec instanceof RegionSpec.Container
                || spec instanceof RegionSpec.Mmio
                || spec instanceof RegionSpec.Iommu
                || spec instanceof RegionSpec.Alias
                || spec instanceof RegionSpec.Reservation;
        return !other;
    }

    @Property(seed = "2")
    void offsetsAndSizesAreMultiplesOfTheGranule(@ForAll("parameters") Parameters parameters, @ForAll long seed) {
        assertMultiplesOfTheGranule(parameters, seed);
    }

    @Property(seed = "5", tries = 500)
    void soTheyAreIfItIsLargerThanAPage(@ForAll("pages") Parameters parameters, @ForAll long seed) {
        assertMultiplesOfTheGranule(parameters, seed);
    }

    private static void assertMultiplesOfTheGranule(Parameters parameters, long seed) {
        BigInteger granule = BigInteger.valueOf(parameters.granule());
        for (Operation operation : generate(parameters, seed)) {
            sizes(operation)
                    .forEach(size -> assertThat(size.bytes().mod(granule))
                            .as("%s", operation)
                            .isZero());
            offsets(operation)
                    .forEach(at -> assertThat(at & (parameters.granule() - 1))
                            .as("%s", operation)
                            .isZero());
        }
    }

    @Property(seed = "3")
    void addressesAndSizesFitIntoTheWidth(@ForAll("parameters") Parameters parameters, @ForAll long seed) {
        BigInteger addresses = BigInteger.ONE.shiftLeft(parameters.addressBits());
        for (Operation operation : generate(parameters, seed)) {
            sizes(operation)
                    .forEach(
                            size -> assertThat(size.bytes()).as("%s", operation).isLessThanOrEqualTo(addresses));
            offsets(operation)
                    .forEach(at -> assertThat(unsigned(at)).as("%s", operation).isLessThan(addresses));
            if (parameters.addressBits() < 64) {
                assertThat(end(operation)).as("%s", operation).isLessThanOrEqualTo(addresses);
            }
        }
    }

    @Property(seed = "4")
    void accessesAreNotLargerThanTheLargest(@ForAll("parameters") Parameters parameters, @ForAll long seed) {
        for (Operation operation : generate(parameters, seed)) {
            if (operation instanceof Operation.Read read) {
                assertThat(read.size()).isLessThanOrEqualTo(parameters.maxAccess());
            } else if (operation instanceof Operation.Write write) {
                assertThat(write.size()).isLessThanOrEqualTo(parameters.maxAccess());
            }
        }
    }

    @Property(seed = "6", tries = 1000)
    void dirtyPagesAreAskedForWithinTheRegion(@ForAll("pages") Parameters parameters, @ForAll long seed) {
        Map<String, Size> sizes = new HashMap<>();
        Map<String, Size> largest = new HashMap<>();
        for (Operation operation : generate(parameters, seed)) {
            if (operation instanceof Operation.Create create) {
                sizes.put(create.region(), create.spec().size());
                largest.put(create.region(), sizes(create).get(sizes(create).size() - 1));
            } else if (operation instanceof KindOperation.ResizeRam resize
                    && resize.size().fitsIn(largest.getOrDefault(resize.region(), Size.ALL))) {
                sizes.put(resize.region(), resize.size());
            } else if (operation instanceof AttributeOperation.TakeDirty take) {
                assertThat(Size.of(take.at() + take.length()).fitsIn(sizes.getOrDefault(take.region(), Size.of(1))))
                        .as("%s", take)
                        .isTrue();
            }
        }
    }

    @Property(seed = "8", tries = 1000)
    void filesAndTheLargestSizeOfResizeableRamAreWholePagesOfTheTarget(
            @ForAll @LongRange(min = 6, max = 16) long bits, @ForAll long seed) {
        long page = 1L << bits;
        Parameters parameters = new Parameters(1L << 24, 32, 1, 8, 4096, 4096, 1, page);
        for (Operation operation : generate(parameters, seed)) {
            if (operation instanceof Operation.Create create
                    && (create.spec() instanceof RegionSpec.FileRam
                            || create.spec() instanceof RegionSpec.ResizeableRam)) {
                Size largest = sizes(create).get(sizes(create).size() - 1);
                assertThat((largest.last() + 1) % page).as("%s", create).isZero();
            }
        }
    }

    @Property(seed = "7", tries = 1000)
    void clientsAreThoseOfTheTarget(@ForAll("pages") Parameters parameters, @ForAll long seed) {
        for (Operation operation : generate(parameters, seed)) {
            if (operation instanceof AttributeOperation.SetLog log) {
                assertThat(log.client()).isLessThan(parameters.dirtyClients());
            } else if (operation instanceof AttributeOperation.TakeDirty take) {
                assertThat(take.client()).isLessThan(parameters.dirtyClients());
            }
        }
    }

    private static List<Size> sizes(Operation operation) {
        if (operation instanceof Operation.Create create) {
            return create.spec() instanceof RegionSpec.ResizeableRam ram
                    ? List.of(ram.size(), ram.max())
                    : List.of(create.spec().size());
        } else if (operation instanceof KindOperation.ResizeRam resize) {
            return List.of(resize.size());
        }
        return operation instanceof Operation.Resize resize ? List.of(resize.size()) : List.of();
    }

    private static List<Long> offsets(Operation operation) {
        List<Long> offsets = new ArrayList<>();
        if (operation instanceof Operation.Create create && create.spec() instanceof RegionSpec.Alias alias) {
            offsets.add(alias.offset());
        } else if (operation instanceof Operation.Add add) {
            offsets.add(add.at());
        } else if (operation instanceof Operation.Move move) {
            offsets.add(move.at());
        } else if (operation instanceof Operation.Retarget retarget) {
            offsets.add(retarget.offset());
        }
        return offsets;
    }

    /** The address after the last one that is accessed. */
    private static BigInteger end(Operation operation) {
        if (operation instanceof Operation.Read read) {
            return unsigned(read.at()).add(BigInteger.valueOf(read.size()));
        } else if (operation instanceof Operation.Write write) {
            return unsigned(write.at()).add(BigInteger.valueOf(write.size()));
        } else if (operation instanceof Operation.Load load) {
            return unsigned(load.at()).add(BigInteger.valueOf(load.length()));
        } else if (operation instanceof Operation.Store store) {
            return unsigned(store.at()).add(BigInteger.valueOf(store.bytes().length()));
        } else if (operation instanceof PinOperation.Pin pin) {
            return unsigned(pin.at()).add(BigInteger.valueOf(pin.length()));
        } else if (operation instanceof KindOperation.SetTranslation entry) {
            return unsigned(entry.to()).add(BigInteger.ONE);
        }
        return BigInteger.ZERO;
    }

    private static BigInteger unsigned(long number) {
        return new BigInteger(Long.toUnsignedString(number));
    }
}
