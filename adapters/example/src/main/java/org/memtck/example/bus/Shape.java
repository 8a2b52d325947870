package org.memtck.example.bus;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.Size;

/** Everything about a region that can change, so that one copy preserves it. */
final class Shape {
    Size size;
    boolean enabled = true;
    boolean readOnly;

    /** An alias' offset in its target, unsigned. */
    long aliasOffset;

    /** From back to front: ascending priority, and among equals the one added or moved last in front (PRIO-5). */
    private final List<Placement> subregions;

    Shape(Size size) {
        this(size, List.of());
    }

    private Shape(Size size, List<Placement> subregions) {
        this.size = size;
        this.subregions = new ArrayList<>(subregions);
    }

    /** What a region is like before the transaction that creates it is committed. */
    static Shape invisible() {
        Shape shape = new Shape(Size.ALL);
        shape.enabled = false;
        return shape;
    }

    Shape copy() {
        Shape copy = new Shape(size, subregions);
        copy.enabled = enabled;
        copy.readOnly = readOnly;
        copy.aliasOffset = aliasOffset;
        return copy;
    }

    List<Placement> backToFront() {
        return subregions;
    }

    /** Puts a subregion in front of all that do not have a higher priority. */
    void put(Placement placement) {
        int index = subregions.size();
        while (index > 0 && subregions.get(index - 1).priority() > placement.priority()) {
            index--;
        }
        subregions.add(index, placement);
    }

    /** Takes a subregion out; returns where it was. */
    Placement take(Region region) {
        int index = 0;
        while (subregions.get(index).region() != region) {
            index++;
        }
        return subregions.remove(index);
    }

    Placement placementOf(Region region) {
        return subregions.stream()
                .filter(placement -> placement.region() == region)
                .findAny()
                .orElseThrow();
    }
}
