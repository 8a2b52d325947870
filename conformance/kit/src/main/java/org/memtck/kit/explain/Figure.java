package org.memtck.kit.explain;

import java.util.List;
import org.memtck.reference.Step;
import org.memtck.spec.Api;

/**
 * What there is to draw at a step, as values only.
 *
 * @param maps the spaces that the step concerns
 * @param apart the regions that are in none of them, a line each, subregions indented
 */
@Api
public record Figure(List<DrawnMap> maps, List<String> apart) {
    /** Copies the lists. */
    public Figure {
        maps = List.copyOf(maps);
        apart = List.copyOf(apart);
    }

    /** What these steps leave behind: the first few spaces that are open, and the regions that are in none of them. */
    public static Figure after(List<Step> steps) {
        return Drawings.after(steps);
    }
}
