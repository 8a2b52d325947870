package org.memtck.reference.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.Space;
import org.memtck.reference.model.Translations;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Cut;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Bytes;

/**
 * Cuts the bytes of an access at the edges of what the spaces show, and at the granules of IOMMU regions, through which it goes
 * on in other spaces (rules BLK-1, IOMMU-1 to IOMMU-4 and VIS-9).
 */
final class Cutting {
    private final Machine machine;
    private final boolean write;
    private final List<Part> parts = new ArrayList<>();
    private final BitSet missing = new BitSet();
    private RuleSet rules = RuleSet.NONE;
    private int length;
    private int ranges;
    private @Nullable OpenClause open;
    private boolean tooDeep;
    /** Whether writes are, or may be, refused somewhere in the range that was looked at last. */
    private boolean refused;

    /**
     * Bytes of an access that lie in one range.
     *
     * @param decode what is there; the region is null in a hole
     * @param offset the offset of the first byte in the region
     * @param from the index of the first byte in the access
     * @param length the number of bytes
     * @param refused whether guest writes to some of them are refused, or may be
     */
    record Part(Decode decode, long offset, int from, int length, boolean refused) {
        long last() {
            return offset + length - 1;
        }

        /** Returns the access to the device that is there, with the bytes of the part. */
        DeviceAccess access(boolean write, byte[] bytes, List<Call> calls, Cut cut) {
            Region region = decode.there();
            Bytes moved = Bytes.copyOf(bytes).slice(from, from + length);
            return new DeviceAccess(region.name, region.device, write, offset, moved, calls, cut, region.size);
        }

        private boolean goesOnIn(Part next, boolean write) {
            Region here = decode.region();
            Region there = next.decode.region();
            boolean follows = next.from == from + length && next.offset == offset + length;
            boolean matters = write && here != null && !here.kind.isDevice();
            return follows
                    && here != null
                    && there != null
                    && here.id == there.id
                    && (!matters || decode.hasRightOf(next.decode));
        }

        private Part with(Part next) {
            return new Part(decode, offset, from, length + next.length, refused || next.refused);
        }
    }

    Cutting(Machine machine, boolean write) {
        this.machine = machine;
        this.write = write;
    }

    /** Cuts {@code length} bytes from an address of a space on. */
    void cut(Space space, long at, int bytes) throws Misuse {
        length = bytes;
        cut(space, at, 0, bytes, 0);
    }

    /** The parts that reach something, in ascending order of their bytes. */
    List<Part> parts() {
        return parts;
    }

    /** The same, with parts joined that reach consecutive bytes of one region, even on different ways. */
    List<Part> joined() {
        List<Part> joined = new ArrayList<>();
        for (Part part : parts) {
            int end = joined.size() - 1;
            if (end >= 0 && joined.get(end).goesOnIn(part, write)) {
                joined.set(end, joined.get(end).with(part));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    /** The bytes that end nowhere: past the last address, or in a granule that lets nothing pass. */
    BitSet missing() {
        return missing;
    }

    RuleSet rules() {
        return rules;
    }

    /** The ranges of flat views that it visits; pieces that IOMMU regions cut off are not counted (rule IOMMU-3). */
    int ranges() {
        return ranges;
    }

    /** The clause that leaves open where some bytes end, if one does. */
    @Nullable
    OpenClause open() {
        return open;
    }

    /** Whether some bytes need more translations than are specified. */
    boolean isTooDeep() {
        return tooDeep;
    }

    private void leaveOpen(boolean isOpen, OpenClause clause) {
        open = isOpen && open == null ? clause : open;
    }

    /** What runs past the last address is not there (rule VIS-4). */
    private void cut(Space in, long at, int from, int bytes, int translations) throws Misuse {
        AddressMap map = machine.map(in);
        leaveOpen(bytes > 0 && Transactions.isUnsettled(machine, in), OpenClause.TXN_1_SPACE);
        for (int done = 0; done < bytes; ) {
            long start = at + done;
            if (done > 0 && start == 0) {
                missing.set(from + done, from + bytes);
                return;
            }
            Decode first = map.at(start);
            refused = false;
            Decode last = lastOfRange(in, map, start, bytes - done);
            ranges += translations == 0 || done > 0 ? 1 : 0;
            int part = atMost(last.last() - start, bytes - done);
            Region region = first.region();
            if (region != null && Iommus.isIommu(region)) {
                leaveOpen(write && refused, OpenClause.IOMMU_1_READ_ONLY_WAY);
                translate(region.translations(), first.offsetOf(start), from + done, part, translations);
            } else {
                parts.add(new Part(first, first.offsetOf(start), from + done, part, refused));
            }
            done += part;
        }
    }

    /** The end of the range that holds an address, as far as the access reaches; the rules are noted. */
    private Decode lastOfRange(Space in, AddressMap map, long start, int bytesLeft) {
        long end = start + (bytesLeft - 1);
        long lastAddress = Long.compareUnsigned(end, start) < 0 ? -1 : end;
        Decode decode = map.at(start);
        note(in, decode, start);
        while (Long.compareUnsigned(decode.last(), lastAddress) < 0) {
            Decode next = map.at(decode.last() + 1);
            if (!decode.isGoneOnBy(next, write)) {
                break;
            }
            note(in, next, next.first());
            decode = next;
        }
        return decode;
    }

    private void note(Space in, Decode decode, long address) {
        rules = rules.union(decode.rules()).union(ComparedMaps.rules(machine, in, address, decode, write));
        refused |= ReadOnly.mayRefuse(machine.dialect(), decode);
    }

    /** Returns the number of bytes up to and including the one {@code toLast} bytes away, but no more than are left. */
    private static int atMost(long toLast, int left) {
        return Long.compareUnsigned(toLast, left - 1) < 0 ? (int) toLast + 1 : left;
    }

    /** Follows bytes through an IOMMU region, granule by granule (rules IOMMU-1 to IOMMU-4). */
    private void translate(Translations entries, long offset, int from, int bytes, int translations) throws Misuse {
        if (Iommus.isTooDeep(translations)) {
            leaveOpen(true, OpenClause.IOMMU_4_DEPTH);
            tooDeep = true;
            return;
        }
        for (int done = 0; done < bytes; ) {
            long start = offset + done;
            int part = atMost(entries.lastOfGranule(start) - start, bytes - done);
            Long to = entries.translate(start, write);
            rules = rules.union(Iommus.ofTranslation(to, translations));
            if (part < length) {
                rules = rules.union(Iommus.GRANULES);
            }
            if (to == null) {
                missing.set(from + done, from + done + part);
            } else {
                cut(machine.space(entries.target), to, from + done, part, translations + 1);
            }
            done += part;
        }
    }
}
