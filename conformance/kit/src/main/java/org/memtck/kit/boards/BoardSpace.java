package org.memtck.kit.boards;

import java.util.List;
import java.util.Map;
import org.memtck.spec.Api;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.scenario.Scenario;

/**
 * An address space of a board.
 *
 * @param names its printed names, one at least: several spaces may share a root
 * @param scenario builds the regions and opens one space; its last operation is the one that asks for the flat view
 * @param printedNames for every region of the scenario the name that the board's dump has for it
 * @param expected the printed flat view in ascending order, with printed names
 */
@Api
public record BoardSpace(
        List<String> names, Scenario scenario, Map<String, String> printedNames, List<MappedRange> expected) {
    /** Copies the collections. */
    public BoardSpace {
        names = List.copyOf(names);
        printedNames = Map.copyOf(printedNames);
        expected = List.copyOf(expected);
    }

    /** The names in one line. */
    public String label() {
        return String.join(", ", names);
    }
}
