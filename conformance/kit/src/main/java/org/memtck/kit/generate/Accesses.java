package org.memtck.kit.generate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.reference.Reference;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/** Draws accesses, at interesting addresses and with values that differ in every byte. */
final class Accesses {
    private static final int LONGEST_BLOCK = 40;

    /** Blocks over edges of larger pages would be slow to send. */
    private static final int LARGEST_PAGE = 0x4000;

    private static final int MOST_RUNG = 6;

    private final ChoiceSource choices;
    private final Features features;
    private final Sketch sketch;
    private final Parameters parameters;
    private final Reference reference;
    private final AddressPool addresses;
    private final Values values;
    /** Writes that an eventfd listened for when they were drawn: made again, they may find something else (rule EVT-2). */
    private final List<Operation.Write> rung = new ArrayList<>();

    Accesses(
            ChoiceSource choices,
            Features features,
            Sketch sketch,
            Parameters parameters,
            Reference reference,
            AddressPool addresses) {
        this.choices = choices;
        this.features = features;
        this.sketch = sketch;
        this.parameters = parameters;
        this.reference = reference;
        this.addresses = addresses;
        this.values = new Values(choices);
    }

    /** Draws an access to a space that shows something; where none does, it is null but now and then. */
    @Nullable
    Operation draw() {
        String space = addresses.space();
        if (space == null) {
            return null;
        }
        Operation targeted = choices.chance(25) ? targeted(space) : null;
        if (targeted != null) {
            return targeted;
        }
        int kind = choices.below(100);
        if (kind < 12 && features.has(Capability.BLOCK)) {
            return block(space);
        } else if (kind < 15 && features.has(Capability.FIND)) {
            return new Operation.Find(space, addresses.address(space, 1));
        } else if (kind < 17 && features.has(Capability.FLATVIEW)) {
            return new Operation.FlatView(space);
        }
        return single(space);
    }

    /** An access to a region that is in the spotlight or out of the ordinary, or null if there is none. */
    private @Nullable Operation targeted(String space) {
        if (!rung.isEmpty() && choices.chance(8)) {
            return rung.get(choices.below(rung.size()));
        }
        Region region = sketch.pick(choices, r -> r.isSpecial() || r == sketch.spotlight);
        if (region == null) {
            return null;
        }
        Sketch.Eventfd eventfd = choices.chance(25) ? null : region.eventfd(choices);
        if (eventfd != null) {
            return signalling(space, region, eventfd);
        }
        long offset = interestingOffset(region);
        Long at = reference.addressOf(space, region.name, region.size.contains(offset) ? offset : 0);
        if (at == null) {
            return null;
        } else if (features.has(Capability.BLOCK) && choices.chance(25)) {
            return block(space, at);
        }
        int size = size();
        return single(space, addresses.fitting(choices.chance(70) ? at & -size : at, size), size, choices.chance(40));
    }

    private long interestingOffset(Region region) {
        if (!region.zones.isEmpty()) {
            Range zone = region.zones.get(choices.below(region.zones.size()));
            return choices.chance(50) ? zone.first() + choices.below(8) : zone.last() - choices.between(-2, 4);
        } else if (region.spec instanceof RegionSpec.Iommu iommu && choices.chance(60)) {
            return iommu.granule() * choices.below(8) + (choices.chance(50) ? 0 : choices.between(-8, 9));
        }
        return choices.chance(60) ? choices.below(16) : parameters.page() * choices.between(0, 3) - choices.below(9);
    }

    /** A write that an eventfd listens to or did, or that differs from it a little. */
    private @Nullable Operation signalling(String space, Region region, Sketch.Eventfd eventfd) {
        Long at = reference.addressOf(space, region.name, eventfd.at());
        if (at == null) {
            return null;
        }
        int size = choices.chance(80) ? eventfd.size() : size();
        boolean big = features.has(Capability.BIG_ENDIAN_ORDER) && choices.chance(35);
        Endian order = big ? Endian.BIG : Endian.LITTLE;
        long value = eventfd.match() == null || choices.chance(20) ? values.draw(size) : eventfd.match();
        if (choices.chance(15)) {
            value ^= 1L << (8 * size - 1);
        }
        if (region.spec.deviceOrPlain().endian() != order && eventfd.match() != null) {
            value = Long.reverseBytes(value) >>> (64 - 8 * size);
        }
        Operation.Write write = new Operation.Write(space, addresses.fitting(at, size), size, value, order);
        remember(write);
        return write;
    }

    private void remember(Operation.Write write) {
        if (rung.size() == MOST_RUNG) {
            rung.remove(0);
        }
        rung.add(write);
    }

    private int size() {
        return 1 << choices.below(Integer.numberOfTrailingZeros(parameters.maxAccess()) + 1);
    }

    /** A write at the beginning of a region, or null if the space that is drawn does not show it. */
    @Nullable
    Operation writeTo(Region region) {
        return at(region, size(), false);
    }

    /** The same, of a number of bytes. */
    @Nullable
    Operation writeTo(Region region, int size) {
        return at(region, size, false);
    }

    /** A read at the beginning of a region, or null if the space that is drawn does not show it. */
    @Nullable
    Operation readOf(Region region) {
        return at(region, size(), true);
    }

    private @Nullable Operation at(Region region, int size, boolean read) {
        String space = addresses.space();
        Long at = space == null ? null : reference.addressOf(space, region.name, 0);
        return space == null || at == null ? null : single(space, addresses.fitting(at, size), size, read);
    }

    /** A look at a whole space, or null if none shows anything. */
    @Nullable
    Operation flatView() {
        String space = addresses.space();
        return space == null ? null : new Operation.FlatView(space);
    }

    private Operation single(String space) {
        int size = size();
        return single(space, addresses.fitting(addresses.address(space, size), size), size, choices.chance(55));
    }

    private Operation single(String space, long at, int size, boolean read) {
        Endian order = features.has(Capability.BIG_ENDIAN_ORDER) && choices.chance(35) ? Endian.BIG : Endian.LITTLE;
        return read
                ? new Operation.Read(space, at, size, order)
                : new Operation.Write(space, at, size, values.draw(size), order);
    }

    private Operation block(String space) {
        return block(space, addresses.address(space, 1));
    }

    /** A block from an address, or from a multiple of 8 before it (rule BLK-2). */
    private Operation block(String space, long near) {
        int length = addresses.atMost(blockLength());
        long room = addresses.fitting(near, Math.max(length, LONGEST_BLOCK));
        long at = choices.chance(50) ? room & -Long.BYTES : room;
        return choices.chance(50)
                ? new Operation.Load(space, at, length)
                : new Operation.Store(space, at, bytes(length));
    }

    /** Mostly a short one; one in fifty is longer, and half of those go over edges of pages. */
    private int blockLength() {
        int kind = choices.below(100);
        if (kind < 5) {
            return 0;
        } else if (kind < 98) {
            return choices.between(1, LONGEST_BLOCK);
        }
        return kind == 98
                ? choices.between(LONGEST_BLOCK, 300)
                : choices.between(1, 2) * page() + choices.between(-8, 9);
    }

    private int page() {
        return (int) Math.min(parameters.page(), LARGEST_PAGE);
    }

    /** Bytes that are unlike each other, so that a byte in the wrong place shows. */
    Bytes bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i += Long.BYTES) {
            long bits = choices.bits();
            for (int j = i; j < Math.min(length, i + Long.BYTES); j++) {
                bytes[j] = (byte) (bits >>> (8 * (j - i)));
            }
        }
        return Bytes.copyOf(bytes);
    }

    /** A write into content from the host's side, or null if there is nothing to fill or the target does not offer it. */
    @Nullable
    Operation fill(Region region) {
        if (!features.has(Capability.FILL) || !region.hasContent()) {
            return null;
        }
        long last = region.size.last();
        int length = Long.compareUnsigned(last, 24) < 0 ? choices.between(1, (int) last + 1) : choices.between(8, 24);
        long most = last - (length - 1);
        long at = choices.chance(60) ? 0 : choices.chance(50) ? most : Long.remainderUnsigned(choices.bits(), most + 1);
        return new Operation.Fill(region.name, at, bytes(length));
    }
}
