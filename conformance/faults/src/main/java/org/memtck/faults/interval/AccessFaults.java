package org.memtck.faults.interval;

import java.util.IdentityHashMap;
import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Single accesses to a segment that was found correctly. */
final class AccessFaults {
    private AccessFaults() {}

    static List<Fault> all() {
        return List.of(endOverflows(), goesOnBehindSegment(), lastByteRefused(), offsetInSegment(), modeOfSegment());
    }

    private static Fault endOverflows() {
        return Interval.fault(
                        "access-end-overflows",
                        Rule.VIS_4,
                        "an access to the last bytes of all is rejected, since its end is taken to be 0",
                        parts -> parts.cpu = new Cpu(parts) {
                            @Override
                            boolean fits(Segment segment, long at, int size) {
                                return at + size != 0 && super.fits(segment, at, size);
                            }
                        })
                .seenIn("vm-memory #273")
                .onlySeldom();
    }

    private static Fault goesOnBehindSegment() {
        return Interval.fault(
                "access-goes-on-behind-segment",
                Rule.VIS_9,
                "an access to memory or a device that ends behind its segment goes on in the region",
                parts -> parts.cpu = new Cpu(parts) {
                    @Override
                    boolean fits(Segment segment, long at, int size) {
                        return segment.region() != null || super.fits(segment, at, size);
                    }
                });
    }

    private static Fault lastByteRefused() {
        return Interval.fault(
                        "access-up-to-end-refused",
                        Rule.VIS_7,
                        "an access of more than a byte that ends where its segment ends is rejected",
                        parts -> parts.cpu = new Cpu(parts) {
                            @Override
                            boolean fits(Segment segment, long at, int size) {
                                return super.fits(segment, at, size == 1 ? 1 : size + 1);
                            }
                        })
                .onlySeldom()
                .alsoBreaks(RuleSet.of(Rule.VIS_1));
    }

    private static Fault offsetInSegment() {
        return Interval.fault(
                "access-offset-in-segment",
                Rule.RAM_1,
                "memory that begins to show in its middle is accessed at its start",
                parts -> parts.endpoint = new Endpoint() {
                    @Override
                    long offset(Segment segment, long address) {
                        Region region = segment.region();
                        return region != null && region.kind == Kind.RAM
                                ? address - segment.first()
                                : super.offset(segment, address);
                    }
                });
    }

    private static Fault modeOfSegment() {
        return Interval.fault(
                "access-keeps-rom-mode",
                Rule.ROMD_3,
                "a ROM device is read in the mode that it had when the map was read there first",
                parts -> parts.endpoint = new Endpoint() {
                    private final IdentityHashMap<Segment, Boolean> modes = new IdentityHashMap<>();

                    @Override
                    boolean readsMemory(Segment segment, Region region) {
                        return modes.computeIfAbsent(segment, each -> super.readsMemory(each, region));
                    }
                });
    }
}
