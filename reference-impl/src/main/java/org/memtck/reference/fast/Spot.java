package org.memtck.reference.fast;

import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Attributes;
import org.memtck.reference.model.Content;
import org.memtck.reference.model.Kind;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.Section;

/**
 * A section of a flat view with all that an access needs, so that among thousands of regions each costs few lines of the
 * processor's cache.
 */
final class Spot {
    private final long first;
    private final long last;
    private final long offset;
    private final boolean writable;
    private final Section section;
    private final Attributes attributes;
    /** The bytes if reads come from memory always, else null. */
    private final @Nullable Content memory;

    private final @Nullable DevicePort port;

    /**
     * Makes the spot of a section.
     *
     * @param port the callbacks of the section's region, or null if it has none
     */
    Spot(Section section, @Nullable DevicePort port) {
        Region region = section.region();
        this.section = section;
        this.first = section.first();
        this.last = section.last();
        this.offset = section.offsetOf(first);
        this.writable = section.isWritable();
        this.attributes = region.attributes;
        this.memory = region.kind == Kind.RAM || region.kind == Kind.ROM ? region.content : null;
        this.port = port;
    }

    Section section() {
        return section;
    }

    /** Returns whether guest writes are done there. */
    boolean isWritable() {
        return writable;
    }

    /** Returns the bytes if reads come from memory always, else null. */
    @Nullable
    Content memory() {
        return memory;
    }

    /** Returns the bytes if nobody has to be told what is written, else null. */
    @Nullable
    Content plainMemory() {
        return memory != null && memory.isAllKnown() && !attributes.hasLogs() ? memory : null;
    }

    @Nullable
    DevicePort port() {
        return port;
    }

    boolean holds(long address) {
        return Long.compareUnsigned(address - first, last - first) <= 0;
    }

    /** Returns whether {@code more} further bytes follow an address that it holds. */
    boolean reaches(long address, int more) {
        return Long.compareUnsigned(last - address, more) >= 0;
    }

    /** Returns the offset in the region that an address shows. */
    long offsetOf(long address) {
        return offset + (address - first);
    }
}
