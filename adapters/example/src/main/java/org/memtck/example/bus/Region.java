package org.memtck.example.bus;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Size;

/** A region of a {@link PagedBus}. It is changed through the bus alone, which knows of transactions. */
@Api
public final class Region {
    private final String name;
    private final Kind kind;

    /** What the region's own bytes are; null if it has none: a pure container or an alias. */
    private final @Nullable Responder own;

    /** What an alias shows; null for every other kind. */
    private final @Nullable Region target;

    /** The region as it was told to be. */
    private final Shape shape;

    /** The region as the guest sees it, while a transaction has changed it; else null. */
    private @Nullable Shape frozen;

    /** The container that the region lies in, or null. */
    private @Nullable Region container;

    /** What accesses meet: the region's own bytes, or an attribute's layer before them. */
    private @Nullable Responder responder;

    /** Who the region belongs to; null stands for the machine, which never dies (rule LIFE-9). */
    private @Nullable Owner owner;

    /** Who says that it is in use, besides the map. */
    private final Uses uses = new Uses();

    Region(String name, Kind kind, Size size, @Nullable Responder own, @Nullable Region target) {
        this.name = name;
        this.kind = kind;
        this.shape = new Shape(size);
        this.own = own;
        this.responder = own;
        this.target = target;
    }

    /** The name that it was given. */
    public String name() {
        return name;
    }

    /** Whether that many bytes from an offset on lie within it. No bytes lie everywhere. */
    public boolean holds(long offset, int count) {
        long last = shape.size.last();
        return count == 0 || (shape.size.contains(offset) && !Unsigned.less(last - offset, count - 1));
    }

    Kind kind() {
        return kind;
    }

    /** The region's own bytes, if they are of this type; else the region is of the wrong kind. */
    <T extends Responder> T own(Class<T> type, Problem otherwise) {
        if (own == null || !type.isInstance(own)) {
            throw new BusException(otherwise);
        }
        return type.cast(own);
    }

    /** The memory that the region keeps its bytes in, or null if it has none. */
    @Nullable
    Memory content() {
        return own == null ? null : own.content();
    }

    @Nullable
    Responder responder() {
        return responder;
    }

    /** Puts a layer before the region's own bytes. */
    void setResponder(Responder layer) {
        responder = layer;
    }

    @Nullable
    Region target() {
        return target;
    }

    @Nullable
    Region container() {
        return container;
    }

    void setContainer(@Nullable Region container) {
        this.container = container;
    }

    @Nullable
    Owner owner() {
        return owner;
    }

    void setOwner(@Nullable Owner owner) {
        this.owner = owner;
    }

    Uses uses() {
        return uses;
    }

    /** The state that changes work on and are checked against. */
    Shape shape() {
        return shape;
    }

    /** The state that maps are compiled from. */
    Shape committed() {
        return frozen == null ? shape : frozen;
    }

    /** Keeps what the guest sees until {@link #thaw}, and answers whether that is new. */
    boolean freeze() {
        return freezeAs(shape);
    }

    /** Hides a region that was created within a transaction; returns whether that is new. */
    boolean freezeAsNew() {
        return freezeAs(Shape.invisible());
    }

    private boolean freezeAs(Shape seen) {
        if (frozen != null) {
            return false;
        }
        frozen = seen.copy();
        return true;
    }

    void thaw() {
        frozen = null;
    }
}
