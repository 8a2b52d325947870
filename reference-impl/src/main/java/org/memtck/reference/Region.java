package org.memtck.reference;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/**
 * A region in one state of the tree. Regions refer to each other by id, so that a state shares all regions that did not
 * change with the state before. A region is changed only between {@link #copy()} and its entry into a new tree.
 */
final class Region {
    /** The id of no region: of the container of a region that is nowhere. */
    static final int NOWHERE = -1;

    private static final int[] NO_SUBREGIONS = {};

    final int id;
    final String name;
    final Kind kind;
    /** The device's constraints; only devices use them. */
    final DeviceSpec device;
    /** The bytes of RAM and ROM, which all states of the tree share; null for other kinds. */
    final @Nullable Content content;
    /** What an alias shows. */
    final int target;
    /** The offset in the target at which an alias starts. */
    long offset;

    Size size;
    boolean enabled = true;
    boolean readOnly;
    /** Whether the read-only attribute was ever set (rule ATTR-1). */
    boolean attributeChanged;

    int container = NOWHERE;
    /** The offset in the container. */
    long at;

    int priority;
    boolean priorityStated;
    /** Whether it is, or once was, mapped at another offset than zero (rules ALIAS-4 and VIS-6). */
    boolean mappedAway;
    /** The subregions, the one that wins first (rules PRIO-1 and PRIO-5). */
    int[] subregions = NO_SUBREGIONS;

    Region(int id, String name, RegionSpec spec, int target) {
        this.id = id;
        this.name = name;
        this.kind = Kind.of(spec);
        this.size = spec.size();
        this.device = spec instanceof RegionSpec.Mmio mmio ? mmio.device() : DeviceSpec.PLAIN;
        this.content = kind.hasContent() ? new Content() : null;
        this.target = target;
        this.offset = spec instanceof RegionSpec.Alias alias ? alias.offset() : 0;
    }

    private Region(Region state) {
        id = state.id;
        name = state.name;
        kind = state.kind;
        device = state.device;
        content = state.content;
        target = state.target;
        offset = state.offset;
        size = state.size;
        enabled = state.enabled;
        readOnly = state.readOnly;
        attributeChanged = state.attributeChanged;
        container = state.container;
        at = state.at;
        priority = state.priority;
        priorityStated = state.priorityStated;
        mappedAway = state.mappedAway;
        subregions = state.subregions;
    }

    /** The same state, to be changed and put into a new tree. */
    Region copy() {
        return new Region(this);
    }

    /** Whether it covers this offset of its container. Nothing wraps (rule VIS-4). */
    boolean covers(long containerOffset) {
        return Long.compareUnsigned(at, containerOffset) <= 0 && size.contains(containerOffset - at);
    }

    /** Whether it would reach past 2^64 - 1 of its container's offsets, where it is cut off (rule VIS-4). */
    boolean isCutOff() {
        return Long.compareUnsigned(at + size.last(), at) < 0;
    }

    /** The content of a region that has one. */
    Content content() {
        if (content == null) {
            throw new IllegalStateException(name + " has no content");
        }
        return content;
    }
}
