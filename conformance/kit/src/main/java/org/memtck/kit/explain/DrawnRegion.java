package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** A region as it stands when it is drawn. */
final class DrawnRegion {
    final String name;
    final RegionSpec spec;
    /** The owner's name, or null if it belongs to the machine. */
    final @Nullable String owner;
    /** In the order in which they were added or moved. */
    final List<DrawnRegion> subregions = new ArrayList<>();

    Size size;
    /** Where an alias starts in its target. */
    long offset;

    boolean enabled = true;
    boolean readOnly;
    /** Whether it was created in the transaction that is open: as a root it shows nothing yet. */
    boolean pending;

    @Nullable
    DrawnRegion container;

    long at;
    int priority;
    /** Whether it came to its place by a move. */
    boolean moved;
    /** Whether a ROM device is in ROM mode. */
    boolean romMode = true;
    /** How often it is referred to. */
    int references;
    /** The entries of an IOMMU region, by their first offset. */
    final Map<Long, KindOperation.SetTranslation> entries = new TreeMap<>(Long::compareUnsigned);

    final List<AttributeOperation.AddEventfd> eventfds = new ArrayList<>();
    final List<Range> coalesced = new ArrayList<>();
    /** The clients that log it. */
    final Set<Integer> clients = new TreeSet<>();

    DrawnRegion(String name, RegionSpec spec, @Nullable String owner) {
        this.name = name;
        this.spec = spec;
        this.owner = owner;
        this.size = spec.size();
        this.offset = spec instanceof RegionSpec.Alias alias ? alias.offset() : 0;
    }

    void placeIn(DrawnRegion newContainer, long newAt, int newPriority) {
        container = newContainer;
        at = newAt;
        priority = newPriority;
        moved = false;
        newContainer.subregions.add(this);
    }

    void takeOut() {
        if (container != null) {
            container.subregions.remove(this);
            container = null;
        }
    }

    void moveTo(long newAt) {
        DrawnRegion current = container;
        if (current != null && newAt != at) {
            takeOut();
            placeIn(current, newAt, priority);
            moved = true;
        }
    }

    /** The subregions, the one that wins first: of equal priorities the one that was added or moved last. */
    List<DrawnRegion> inOrder() {
        List<DrawnRegion> ordered = new ArrayList<>(subregions);
        Collections.reverse(ordered);
        // The sort keeps the order of equals.
        ordered.sort(Comparator.comparingInt((DrawnRegion sub) -> sub.priority).reversed());
        return ordered;
    }

    /** The offset in the container. */
    BigInteger place() {
        return Numbers.unsigned(at);
    }

    /** Whether an offset lies within its size. */
    boolean reaches(BigInteger offset) {
        return offset.signum() >= 0 && offset.compareTo(size.bytes()) < 0;
    }

    /** Whether it lies over an offset of its container; what would lie past 2^64 - 1 is cut off. */
    boolean covers(BigInteger offset) {
        return offset.compareTo(Extent.END) < 0 && reaches(offset.subtract(place()));
    }

    /** Whether it answers itself where its subregions do not: it is no pure container and no alias. */
    boolean answers() {
        return !(spec instanceof RegionSpec.Container) && !(spec instanceof RegionSpec.Alias);
    }

    /** The keyword that creates such a region. */
    String kind() {
        if (spec instanceof RegionSpec.Container) {
            return "container";
        } else if (spec instanceof RegionSpec.Rom) {
            return "rom";
        } else if (spec instanceof RegionSpec.Mmio) {
            return "mmio";
        } else if (spec instanceof RegionSpec.RomDevice) {
            return "romd";
        } else if (spec instanceof RegionSpec.Iommu) {
            return "iommu";
        } else if (spec instanceof RegionSpec.Alias) {
            return "alias";
        }
        return spec instanceof RegionSpec.Reservation ? "reservation" : "ram";
    }
}
