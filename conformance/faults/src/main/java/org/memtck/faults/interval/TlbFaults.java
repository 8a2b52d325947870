package org.memtck.faults.interval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Look-ups that are remembered wrongly. */
final class TlbFaults {
    private TlbFaults() {}

    static List<Fault> all() {
        return List.of(sharedBySpaces(), tagOf32Bits(), hitByPage(), endsWithPage(), losesReadOnly());
    }

    private static Fault sharedBySpaces() {
        return Interval.fault(
                "tlb-shared-by-spaces", Rule.VIS_6, "what was looked up in one space is used in another", parts -> {
                    Tlb shared = new Tlb();
                    parts.tlb = () -> shared;
                });
    }

    private static Fault tagOf32Bits() {
        return Interval.fault(
                        "tlb-tag-32-bits",
                        Rule.VIS_4,
                        "what was looked up is found again at an address that has the same low 32 bits",
                        parts -> parts.tlb = () -> new Tlb() {
                            @Override
                            @Nullable
                            Segment get(long address) {
                                long low = address & 0xffff_ffffL;
                                Segment segment = super.get(low);
                                return segment == null ? super.get(address) : segment.shifted(address - low);
                            }
                        })
                .onlySeldom();
    }

    private static Fault hitByPage() {
        return Interval.fault(
                "tlb-hit-by-page",
                Rule.VIS_1,
                "all of a page decodes to the segment that was found in it first",
                parts -> parts.tlb = () -> new Tlb() {
                    @Override
                    boolean isHit(Segment segment, long address) {
                        long page = address >>> PAGE_BITS;
                        return Addresses.isWithin(page, segment.first() >>> PAGE_BITS, segment.last() >>> PAGE_BITS);
                    }
                });
    }

    private static Fault endsWithPage() {
        return Interval.fault(
                "tlb-entry-ends-with-page",
                Rule.VIS_7,
                "what is remembered of a segment ends with the page, and an access with it",
                parts -> parts.tlb = () -> new Tlb() {
                    @Override
                    void put(long address, Segment segment) {
                        long page = (1 << PAGE_BITS) - 1;
                        long first = Addresses.higher(segment.first(), address & ~page);
                        super.put(address, segment.part(first, Addresses.lower(segment.last(), address | page)));
                    }
                });
    }

    private static Fault losesReadOnly() {
        return Interval.fault(
                        "tlb-loses-readonly",
                        Rule.RO_1,
                        "memory that was looked up before can be written, read-only or not, unless it is ROM",
                        parts -> parts.tlb = () -> new Tlb() {
                            @Override
                            void put(long address, Segment segment) {
                                super.put(address, segment.isRom() ? segment : segment.writable());
                            }
                        })
                .alsoBreaks(RuleSet.of(Rule.VIS_1));
    }
}
