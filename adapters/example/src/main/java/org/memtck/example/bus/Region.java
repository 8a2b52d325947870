package org.memtck.example.bus;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Size;

/** A region of a {@link PagedBus}. It is changed through the bus alone, which knows of transactions. */
@Api
public final class Region {
    private final String name;
    private final Kind kind;

    /** What answers for the region's own bytes; null if it has none: a pure container or an alias. */
    private final @Nullable Responder responder;

    /** What an alias shows; null for every other kind. */
    private final @Nullable Region target;

    /** The region as it was told to be. */
    private final Shape shape;

    /** The region as the guest sees it, while a transaction has changed it; else null. */
    private @Nullable Shape frozen;

    /** The container that the region lies in, or null. */
    private @Nullable Region container;

    Region(String name, Kind kind, Size size, @Nullable Responder responder, @Nullable Region target) {
        this.name = name;
        this.kind = kind;
        this.shape = new Shape(size);
        this.responder = responder;
        this.target = target;
    }

    /** The name that it was given. */
    public String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    Responder responder() {
        return responder;
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

    /** Hides a region that was created within a transaction. */
    void freezeAsNew() {
        freezeAs(Shape.invisible());
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
