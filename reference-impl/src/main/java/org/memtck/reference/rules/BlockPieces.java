package org.memtck.reference.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Kind;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.Space;
import org.memtck.reference.model.Translations;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.DeviceSpec;

/**
 * A block that is carried out piece by piece, each of which goes to what is at its first address (variant BLK-1/pieces). Outside
 * memory a piece is an access whose size does not depend on where the range ends: what the last one takes from the ranges behind
 * does not reach these.
 */
final class BlockPieces {
    /** The largest access to what is no device. */
    private static final int WORD = 4;

    private final Machine machine;
    private final boolean write;
    private final List<Cutting.Part> parts = new ArrayList<>();
    private RuleSet rules = RuleSet.NONE;
    private @Nullable OpenClause open;

    BlockPieces(Machine machine, boolean write) {
        this.machine = machine;
        this.write = write;
    }

    /** Cuts {@code length} bytes from an address of a space on; behind the last address there is the first one. */
    void cut(Space space, long at, int length) throws Misuse {
        for (int done = 0; done < length && open == null; ) {
            done += addPiece(space, at + done, done, length - done);
        }
    }

    /** The pieces, in ascending order of their bytes. */
    List<Cutting.Part> parts() {
        return parts;
    }

    RuleSet rules() {
        return rules;
    }

    /** The clause that leaves open what one of them does, if one does. */
    @Nullable
    OpenClause open() {
        return open;
    }

    private void leaveOpen(boolean isOpen, OpenClause clause) {
        open = isOpen && open == null ? clause : open;
    }

    /** Adds the piece that begins with byte {@code from} of the block, and returns its length. */
    private int addPiece(Space first, long address, int from, int left) throws Misuse {
        Space space = first;
        long at = address;
        int most = left;
        for (int translations = 0; ; translations++) {
            leaveOpen(Transactions.isUnsettled(machine, space), OpenClause.TXN_1_SPACE);
            Decode decode = machine.map(space).at(at);
            rules = rules.union(decode.rules()).union(ComparedMaps.rules(machine, space, at, decode, write));
            Region region = decode.region();
            long offset = decode.offsetOf(at);
            if (region == null || !Iommus.isIommu(region)) {
                int length = lengthAt(space, decode, at, offset, most);
                add(decode, offset, from, length);
                return length;
            }
            leaveOpen(Iommus.isTooDeep(translations), OpenClause.IOMMU_4_DEPTH);
            leaveOpen(write && ReadOnly.mayRefuse(machine.dialect(), decode), OpenClause.IOMMU_1_READ_ONLY_WAY);
            if (open != null) {
                return left;
            }
            Translations entries = region.translations();
            Long to = entries.translate(offset, write);
            rules = rules.union(Iommus.ofTranslation(to, translations)).union(Iommus.GRANULES);
            if (to == null) {
                int length = accessAt(null, offset, most, false);
                add(decode, offset, from, length);
                return length;
            }
            most = atMost(entries.lastOfGranule(offset) - offset, most);
            space = machine.space(entries.target);
            at = to;
        }
    }

    private void add(Decode decode, long offset, int from, int length) {
        boolean refused = ReadOnly.mayRefuse(machine.dialect(), decode);
        parts.add(new Cutting.Part(decode, offset, from, length, refused));
    }

    /** How many bytes go to what is at the first address: in memory all that are in its range, otherwise an access. */
    private int lengthAt(Space space, Decode decode, long at, long offset, int most) {
        Region region = decode.region();
        if (region != null && region.kind.isMemory()) {
            return atMost(lastOfRange(space, decode, at, most) - at, most);
        } else if (region != null && region.kind == Kind.ROM_DEVICE && !write && region.isReadDirectly()) {
            int length = atMost(region.size.last() - offset, most);
            leaveOpen(length < most, OpenClause.BLK_2_CUT);
            return length;
        }
        return accessAt(region, region == null ? at : offset, most, false);
    }

    /** The end of the range that holds an address, as far as {@code most} bytes reach; the right to write makes an edge. */
    private long lastOfRange(Space space, Decode first, long at, int most) {
        Decode decode = first;
        while (decode.last() != -1 && Long.compareUnsigned(decode.last() - at, most - 1) < 0) {
            Decode next = machine.map(space).at(decode.last() + 1);
            if (!decode.isContinuedBy(next)) {
                break;
            }
            rules = rules.union(next.rules()).union(ComparedMaps.rules(machine, space, next.first(), next, write));
            decode = next;
        }
        return decode.last();
    }

    /**
     * Returns the size of an access: a power of two, at most what is left, what is accepted, and what keeps it aligned.
     *
     * @param region a device; anything else takes words
     * @param aligned whether it is to be aligned even where the device implements unaligned accesses
     */
    static int accessAt(@Nullable Region region, long at, int left, boolean aligned) {
        DeviceSpec device = region != null && region.kind.isDevice() ? region.device : null;
        int most = Math.min(left, device == null ? WORD : device.valid().max());
        boolean anyStart = device != null && device.impl().unaligned() && !aligned;
        long alignment = Long.lowestOneBit(at);
        if (!anyStart && alignment != 0 && Long.compareUnsigned(alignment, most) < 0) {
            most = (int) alignment;
        }
        return Integer.highestOneBit(most);
    }

    /** Returns the number of bytes up to and including the one {@code toLast} bytes away, but no more than are left. */
    private static int atMost(long toLast, int left) {
        return Long.compareUnsigned(toLast, left - 1) < 0 ? (int) toLast + 1 : left;
    }
}
