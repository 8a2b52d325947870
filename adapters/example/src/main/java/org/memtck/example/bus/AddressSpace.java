package org.memtck.example.bus;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Endian;

/**
 * Memory as one initiator sees it. Its map is compiled at the first access after a change and serves all accesses until
 * the next change. Every method throws a {@link BusException} if the map is too large to be compiled.
 */
@Api
public final class AddressSpace {
    private final Region root;
    private final Changes changes;

    /** The compiled map, or null if there was none to be had at that version. */
    private @Nullable PageCache map;

    private long version = -1;

    private final MapReferences references = new MapReferences();

    /** The version of the map that holds the references. */
    private long countedVersion = -1;

    /** How many IOMMU regions translate into this space. */
    private int translators;

    AddressSpace(Region root, Changes changes) {
        this.root = root;
        this.changes = changes;
    }

    Region root() {
        return root;
    }

    private PageCache map() {
        if (version != changes.version()) {
            version = changes.version();
            map = null;
            map = new PageCache(Painter.paint(Projector.layersOf(root)));
        }
        if (map == null) {
            throw new BusException(Problem.MAP_TOO_LARGE);
        }
        return map;
    }

    /** Reads 1, 2, 4 or 8 bytes as a value in this order. */
    public Reply read(long at, int size, Endian order) {
        Segment segment = map().at(at);
        Reply reply = segment.holds(at, size)
                ? segment.responder().read(segment.offsetOf(at), size)
                : Block.read(this, at, size);
        return reply.completion() == Completion.DONE && order == Endian.BIG
                ? Reply.done(Lanes.swap(reply.value(), size, order))
                : reply;
    }

    /** Writes 1, 2, 4 or 8 bytes as a value in this order; what is above the size is cut off. */
    public Completion write(long at, int size, long value, Endian order) {
        Segment segment = map().at(at);
        long lanes = Lanes.swap(value, size, order);
        if (!segment.holds(at, size)) {
            return Block.write(this, at, size, lanes);
        }
        return segment.readOnly() ? Completion.REFUSED : segment.responder().write(segment.offsetOf(at), size, lanes);
    }

    /** Fills a fresh array with the bytes from an address on; zero where none arrive (rule BLK-1). */
    public Completion load(long at, byte[] into) {
        return Block.visit(
                map(),
                at,
                into.length,
                (segment, offset, from, count) -> segment.responder().load(offset, into, from, count));
    }

    /** Writes bytes from an address on; those that nobody takes are lost (rule BLK-1). */
    public Completion store(long at, byte[] bytes) {
        return Block.visit(
                map(),
                at,
                bytes.length,
                (segment, offset, from, count) -> segment.readOnly()
                        ? Completion.REFUSED
                        : segment.responder().store(offset, bytes, from, count));
    }

    /** The map in ascending order, without the holes (rule VIS-1). */
    public List<Segment> segments() {
        return Arrays.stream(map().segments()).filter(AddressSpace::isThere).toList();
    }

    /** The segment that shows an address, or null in a hole. */
    public @Nullable Segment find(long at) {
        Segment segment = at(at);
        return isThere(segment) ? segment : null;
    }

    private static boolean isThere(Segment segment) {
        return segment.region() != Projector.HOLE;
    }

    /** The segment that shows an address; a hole is one, too. */
    Segment at(long address) {
        return map().at(address);
    }

    boolean shows(Region region) {
        return Arrays.stream(map().segments()).anyMatch(segment -> segment.region() == region);
    }

    /** Counts what is shown now, if owners are to be counted at all. */
    void count() {
        if (countedVersion != changes.version()) {
            countedVersion = changes.version();
            try {
                references.hold(map().segments());
            } catch (BusException e) {
                // A map that cannot be compiled keeps alive what was there before.
            }
        }
    }

    /** Lets go of all that is shown. */
    void close() {
        references.letGo();
    }

    void addTranslator() {
        translators++;
    }

    void removeTranslator() {
        translators--;
    }

    boolean isTarget() {
        return translators > 0;
    }
}
