package org.memtck.kit.boards;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Size;

/** A region as a line of a tree prints it, and the regions below it. Compared by identity. */
final class PrintedRegion {
    /** The window of an alias: the name of its target and the offset at which it starts there. */
    record Window(String target, long offset) {}

    /** What one line says. */
    record Facts(
            int line,
            int level,
            String name,
            Kind kind,
            int priority,
            long first,
            Size size,
            boolean enabled,
            @Nullable Window window) {}

    private final Facts facts;
    private final @Nullable PrintedRegion container;
    private final List<PrintedRegion> subregions = new ArrayList<>();

    PrintedRegion(Facts facts, @Nullable PrintedRegion container) {
        this.facts = facts;
        this.container = container;
        if (container != null) {
            container.subregions.add(this);
        }
    }

    /** A region with the same facts, and none below it. */
    PrintedRegion copyInto(@Nullable PrintedRegion other) {
        return new PrintedRegion(facts, other);
    }

    int line() {
        return facts.line();
    }

    int level() {
        return facts.level();
    }

    String name() {
        return facts.name();
    }

    Kind kind() {
        return facts.kind();
    }

    int priority() {
        return facts.priority();
    }

    /** The first address as printed. */
    long first() {
        return facts.first();
    }

    Size size() {
        return facts.size();
    }

    boolean enabled() {
        return facts.enabled();
    }

    /** The window if the region is an alias. */
    @Nullable
    Window window() {
        return facts.window();
    }

    @Nullable
    PrintedRegion container() {
        return container;
    }

    /** The regions below it in the order they are printed in. */
    List<PrintedRegion> subregions() {
        return subregions;
    }

    /** The address in its container: a printed address is the container's printed one plus this, modulo 2^64. */
    long address() {
        return container == null ? facts.first() : first() - container.first();
    }

    /** Whether one address is printed, which stands for one byte or for none. */
    boolean maybeEmpty() {
        return facts.size().last() == 0;
    }
}
