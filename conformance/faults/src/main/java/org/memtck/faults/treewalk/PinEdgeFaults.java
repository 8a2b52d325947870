package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Bytes;

/** Host windows that go on where they must end, or are where there must be none (rules PIN-1 to PIN-3). */
final class PinEdgeFaults {
    private PinEdgeFaults() {}

    static List<Fault> all() {
        return List.of(intoProtected(), onProtected(), onHole(), deviceBeyond(), closedWithSpace());
    }

    private static Fault intoProtected() {
        return TreeWalk.fault(
                        "pin-runs-into-protected",
                        Rule.PIN_3,
                        "a window to be written goes on into memory where guest writes are refused",
                        parts -> parts.windows = new Windows(parts) {
                            @Override
                            boolean continues(Found first, Found found, long distance) {
                                return found.region() == first.region() && found.offset() == first.offset() + distance;
                            }
                        })
                .seenIn("QEMU 7.2")
                .onlySeldom();
    }

    private static Fault onProtected() {
        return TreeWalk.fault(
                "pin-writes-protected",
                Rule.PIN_1,
                "what is poked into a window on memory where guest writes are refused is in the memory",
                parts -> parts.windows = new Windows(parts) {
                    @Override
                    boolean isOffered(Found found, Region region, boolean write) {
                        return region.kind.isDevice() || region.kind.hasContent();
                    }
                });
    }

    private static Fault onHole() {
        return TreeWalk.fault(
                "pin-of-reservation-faults",
                Rule.PIN_1,
                "a window that is refused is a device error",
                parts -> parts.windows = new Windows(parts) {
                    @Override
                    Observation pin(String handle, Region root, long at, int most, boolean write) {
                        Observation pinned = super.pin(handle, root, at, most, write);
                        return pinned.length() == null ? Observation.fault() : pinned;
                    }
                });
    }

    private static Fault deviceBeyond() {
        return TreeWalk.fault(
                "pin-reads-hidden-device",
                Rule.PIN_3,
                "a window on a device is read from the device as long as asked, however much of it is visible",
                parts -> parts.windows = new Windows(parts) {
                    @Override
                    int length(Region root, Found first, long at, int most) {
                        Region region = first.region();
                        boolean device = region != null && region.kind == Kind.MMIO;
                        return device ? most : super.length(root, first, at, most);
                    }
                });
    }

    private static Fault closedWithSpace() {
        return TreeWalk.fault(
                        "pin-lost-with-space",
                        Rule.PIN_1,
                        "what is poked into a window through a space that is closed is lost",
                        parts -> {
                            boolean[] closed = new boolean[1];
                            parts.windows = new Windows(parts) {
                                @Override
                                void poke(Window window, long at, Bytes bytes) {
                                    parts.useGuard.poke(window, at, bytes.length());
                                    if (window.copy != null || !closed[0]) {
                                        super.poke(window, at, bytes);
                                    }
                                }
                            };
                            parts.spaces = new Spaces() {
                                @Override
                                void close(String name) {
                                    super.close(name);
                                    closed[0] = true;
                                }
                            };
                        })
                .onlySeldom()
                .alsoBreaks(RuleSet.of(Rule.RAM_1));
    }
}
