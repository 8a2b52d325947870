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

    final int id;
    final String name;
    final Kind kind;
    /** How it was created. */
    final RegionSpec spec;
    /** The owner that it is attached to, or null if it belongs to the machine. */
    final @Nullable Owner owner;
    /** The device's constraints; only devices use them. */
    final DeviceSpec device;
    /** The bytes of RAM, ROM and ROM devices, which all states of the tree share; null for other kinds. */
    final @Nullable Content content;
    /** The attributes that do not change the map, which all states of the tree share. */
    final Attributes attributes;
    /** The entries of an IOMMU region, which all states of the tree share; null for other kinds. */
    final @Nullable Translations translations;
    /** What an alias shows. */
    final int target;
    /** The offset in the target at which an alias starts. */
    long offset;

    Size size;
    boolean enabled = true;
    boolean readOnly;
    /** Whether the read-only attribute was taken off ROM last, which may do nothing or make RAM of it (rule ROM-2). */
    boolean unlocked;
    /** Whether the read-only attribute was ever set (rule ATTR-1). */
    boolean attributeChanged;

    int container = NOWHERE;
    /** The offset in the container. */
    long at;

    int priority;
    boolean priorityStated;
    /** Whether it is, or once was, mapped at another offset than zero (rules ALIAS-4 and VIS-6). */
    boolean mappedAway;
    /** Whether it was destroyed, so that its name means nothing any more. */
    boolean destroyed;
    /** The subregions. */
    Subregions subregions = Subregions.NONE;
    /** How many times a subregion was added or moved: the turn of the next one. */
    int turns;
    /** Which turn it was in its container when it was added or moved there: of equals the last one wins (rule PRIO-5). */
    int turn;

    Region(int id, String name, RegionSpec spec, int target, @Nullable Owner owner) {
        this.id = id;
        this.name = name;
        this.kind = Kind.of(spec);
        this.spec = spec;
        this.owner = owner;
        this.size = spec.size();
        this.device = spec.deviceOrPlain();
        this.content = kind.hasContent() ? Content.of(spec) : null;
        this.attributes = new Attributes(largestSize(spec));
        this.translations = spec instanceof RegionSpec.Iommu iommu ? new Translations(iommu) : null;
        this.target = target;
        this.offset = spec instanceof RegionSpec.Alias alias ? alias.offset() : 0;
    }

    private static Size largestSize(RegionSpec spec) {
        return spec instanceof RegionSpec.ResizeableRam ram ? ram.max() : spec.size();
    }

    private Region(Region state) {
        id = state.id;
        name = state.name;
        kind = state.kind;
        spec = state.spec;
        owner = state.owner;
        device = state.device;
        content = state.content;
        attributes = state.attributes;
        translations = state.translations;
        target = state.target;
        offset = state.offset;
        size = state.size;
        enabled = state.enabled;
        readOnly = state.readOnly;
        unlocked = state.unlocked;
        attributeChanged = state.attributeChanged;
        container = state.container;
        at = state.at;
        priority = state.priority;
        priorityStated = state.priorityStated;
        mappedAway = state.mappedAway;
        destroyed = state.destroyed;
        subregions = state.subregions;
        turns = state.turns;
        turn = state.turn;
    }

    /** The same state, to be changed and put into a new tree. */
    Region copy() {
        return new Region(this);
    }

    /** Whether it is ROM that may have become RAM, since the attribute was taken off it. */
    boolean isRomUnlocked() {
        return kind == Kind.ROM && unlocked;
    }

    /** Whether it covers this offset of its container. Nothing wraps (rule VIS-4). */
    boolean covers(long containerOffset) {
        return Long.compareUnsigned(at, containerOffset) <= 0 && size.contains(containerOffset - at);
    }

    /** Whether it would reach past 2^64 - 1 of its container's offsets, where it is cut off (rule VIS-4). */
    boolean isCutOff() {
        return Long.compareUnsigned(at + size.last(), at) < 0;
    }

    /** Whether the offset lies beyond what resizeable RAM uses, and within what it may use (rule RAM-2). */
    boolean isUnused(long offset) {
        return spec instanceof RegionSpec.ResizeableRam ram
                && !size.contains(offset)
                && ram.max().contains(offset);
    }

    /** Whether reads come from memory, without a callback. */
    boolean isReadDirectly() {
        return kind == Kind.ROM_DEVICE ? attributes.isInRomMode() : kind.hasContent();
    }

    /** The content of a region that has one. */
    Content content() {
        if (content == null) {
            throw new IllegalStateException(name + " has no content");
        }
        return content;
    }

    /** The entries of an IOMMU region. */
    Translations translations() {
        if (translations == null) {
            throw new IllegalStateException(name + " translates nothing");
        }
        return translations;
    }
}
