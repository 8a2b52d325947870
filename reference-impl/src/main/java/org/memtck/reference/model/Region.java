package org.memtck.reference.model;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/**
 * A region in one state of the tree. Regions refer to each other by id, so that a state shares all regions that did not
 * change with the state before. A region is changed only between {@link #copy()} and its entry into a new tree.
 */
public final class Region {
    /** The id of no region: of the container of a region that is nowhere. */
    public static final int NOWHERE = -1;

    public final int id;
    public final String name;
    public final Kind kind;
    /** How it was created. */
    public final RegionSpec spec;
    /** The owner that it is attached to, or null if it belongs to the machine. */
    public final @Nullable Owner owner;
    /** The device's constraints; only devices use them. */
    public final DeviceSpec device;
    /** The bytes of RAM, ROM and ROM devices, which all states of the tree share; null for other kinds. */
    public final @Nullable Content content;
    /** The attributes that do not change the map, which all states of the tree share. */
    public final Attributes attributes;
    /** The entries of an IOMMU region, which all states of the tree share; null for other kinds. */
    public final @Nullable Translations translations;
    /** What an alias shows. */
    public final int target;
    /** The offset in the target at which an alias starts. */
    public long offset;

    public Size size;
    public boolean enabled = true;
    public boolean readOnly;
    /** Whether the read-only attribute was taken off ROM last, which may do nothing or make RAM of it (rule ROM-2). */
    public boolean unlocked;
    /** Whether the read-only attribute was ever set (rule ATTR-1). */
    public boolean attributeChanged;

    public int container = NOWHERE;
    /** The offset in the container. */
    public long at;

    public int priority;
    public boolean priorityStated;
    /** Whether it is, or once was, mapped at another offset than zero (rules ALIAS-4 and VIS-6). */
    public boolean mappedAway;
    /** Whether it was destroyed, so that its name means nothing any more. */
    public boolean destroyed;

    public Subregions subregions;
    /** How many times a subregion was added or moved: the turn of the next one. */
    public int turns;
    /** Which turn it was in its container when it was added or moved there: of equals the last one wins (rule PRIO-5). */
    public int turn;

    /** A region whose device, if it is one, is treated as it says. */
    public Region(int id, String name, RegionSpec spec, int target, @Nullable Owner owner, Subregions none) {
        this(id, name, spec, spec.deviceOrPlain(), target, owner, none);
    }

    /**
     * A region that is in no container.
     *
     * @param device the device as it is treated
     * @param target the id of what it shows if it is an alias, else {@link #NOWHERE}
     * @param none no subregions, in their order
     */
    public Region(
            int id,
            String name,
            RegionSpec spec,
            DeviceSpec device,
            int target,
            @Nullable Owner owner,
            Subregions none) {
        this.id = id;
        this.name = name;
        this.kind = Kind.of(spec);
        this.spec = spec;
        this.owner = owner;
        this.size = spec.size();
        this.device = device;
        this.content = kind.hasContent() ? Content.of(spec) : null;
        this.attributes = new Attributes(largestSize(spec));
        this.translations = spec instanceof RegionSpec.Iommu iommu ? new Translations(iommu) : null;
        this.target = target;
        this.subregions = none;
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
    public Region copy() {
        return new Region(this);
    }

    /** Whether it covers this offset of its container. Nothing wraps (rule VIS-4). */
    public boolean covers(long containerOffset) {
        return Long.compareUnsigned(at, containerOffset) <= 0 && size.contains(containerOffset - at);
    }

    /** Whether it would reach past 2^64 - 1 of its container's offsets, where it is cut off (rule VIS-4). */
    public boolean isCutOff() {
        return Long.compareUnsigned(at + size.last(), at) < 0;
    }

    /** Whether reads come from memory, without a callback. */
    public boolean isReadDirectly() {
        return kind == Kind.ROM_DEVICE ? attributes.isInRomMode() : kind.hasContent();
    }

    /** The content of a region that has one. */
    public Content content() {
        if (content == null) {
            throw new IllegalStateException(name + " has no content");
        }
        return content;
    }

    /** The entries of an IOMMU region. */
    public Translations translations() {
        if (translations == null) {
            throw new IllegalStateException(name + " translates nothing");
        }
        return translations;
    }
}
