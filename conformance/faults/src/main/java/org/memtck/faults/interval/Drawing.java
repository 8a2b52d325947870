package org.memtck.faults.interval;

import org.memtck.spec.scenario.Range;

/** Draws windows of maps, from front to back: what comes later shows only where nothing is yet. */
class Drawing {
    private final Parts parts;
    private final Steps steps = new Steps();

    Drawing(Parts parts) {
        this.parts = parts;
    }

    /** Draws a window of a space anew. */
    void redraw(Space space, Range window) {
        erase(space, window);
        draw(space, window);
    }

    void erase(Space space, Range window) {
        space.map.clear(window.first(), window.last());
    }

    final void draw(Space space, Range window) {
        Sight sight = parts.perspective.root(space.root, window);
        steps.restart();
        if (sight != null) {
            draw(space.map, sight);
        }
    }

    /** A region comes behind what it shows. */
    void draw(IntervalMap map, Sight sight) {
        steps.take();
        for (Sight below : parts.perspective.below(sight)) {
            draw(map, below);
        }
        if (isDrawn(sight)) {
            map.layBehind(sight.segment());
        }
    }

    boolean isDrawn(Sight sight) {
        return sight.region().kind.isDrawn();
    }
}
