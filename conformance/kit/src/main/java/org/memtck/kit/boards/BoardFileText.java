package org.memtck.kit.boards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.text.ScenarioText;

/**
 * Writes what a dump says of an address space as a board file, for somebody to correct: a dump knows neither what ROM holds nor
 * what happens when a register is read.
 */
@Api
public final class BoardFileText {
    private static final String INTRODUCTION = """
            # The address space %s of %s, as QEMU's monitor printed it. It does not say, so correct:
            # - what ROM holds: 'content', or nothing of it is compared;
            # - what devices do: %s;
            # - which accesses the machine makes: 'accesses';
            # - how the map changes: 'change'.
            """;
    private static final String LEFT_ALONE = "they are 'untouched', or say 'ram' and 'register'";
    private static final String PLUGGED = "each is one of memtck's own, which the target plugs in";

    private BoardFileText() {}

    /**
     * Writes a board file.
     *
     * @param board what it is called
     * @param plugged whether the target puts devices of memtck's own in the place of the machine's; else these are left alone
     */
    public static String of(String board, BoardSpace space, boolean plugged) {
        List<Operation> operations = new ArrayList<>(space.scenario().operations());
        operations.remove(operations.size() - 1); // the question for the flat view
        StringBuilder text = new StringBuilder("memtck 1\n");
        text.append(INTRODUCTION.formatted(comment(space.label()), comment(board), plugged ? PLUGGED : LEFT_ALONE));
        text.append("board ").append(new Names().fresh(board)).append('\n');
        for (Operation operation : inReadingOrder(DistinctPriorities.in(operations))) {
            text.append(line(operation, space.printedNames())).append('\n');
            if (operation instanceof Operation.Create create && create.spec() instanceof RegionSpec.Mmio && !plugged) {
                text.append("untouched ").append(create.region()).append('\n');
            }
        }
        return text.toString();
    }

    /**
     * The regions, and then what is where, from the root on and by address. With distinct priorities the order of the lines says
     * nothing.
     */
    private static List<Operation> inReadingOrder(List<Operation> operations) {
        Map<String, Integer> created = new HashMap<>();
        for (Operation operation : operations) {
            if (operation instanceof Operation.Create create) {
                created.put(create.region(), created.size());
            }
        }
        List<Operation.Add> adds = new ArrayList<>();
        List<Operation> ordered = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof Operation.Add add) {
                adds.add(add);
            } else {
                ordered.add(operation);
            }
        }
        Operation open = ordered.remove(ordered.size() - 1);
        adds.sort(Comparator.comparing((Operation.Add add) -> -created.getOrDefault(add.container(), 0))
                .thenComparing(Operation.Add::at, Long::compareUnsigned));
        ordered.addAll(adds);
        ordered.add(open);
        return ordered;
    }

    /** An operation, and behind it the name that the dump has for the region that it creates, if that is another one. */
    private static String line(Operation operation, Map<String, String> printed) {
        String line = ScenarioText.print(operation);
        if (operation instanceof Operation.Create create) {
            String name = printed.getOrDefault(create.region(), create.region());
            return name.equals(create.region()) ? line : line + "  # " + comment(name);
        }
        return line;
    }

    private static String comment(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
