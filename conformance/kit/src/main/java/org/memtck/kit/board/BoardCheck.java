package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.text.ScenarioText;

/** Looks for what is wrong with a board as a whole: what the rules do not allow, and what has no one meaning. */
final class BoardCheck {
    private final Board board;
    private final Place start;

    BoardCheck(Board board, Place start) {
        this.board = board;
        this.start = start;
    }

    void check() throws BoardException {
        Reference reference = new Reference();
        for (int i = 0; i < board.map().size(); i++) {
            requireDone(reference.step(board.map().get(i)), board.places().get(i));
        }
        if (board.spaces().isEmpty()) {
            throw new BoardException(start, "the board has no space: expected a line such as 'space cpu root=bus'");
        }
        overlaps();
        for (Untouched each : board.untouched()) {
            requireName(each.name(), each.place());
        }
        for (Change change : board.changes()) {
            check(change);
        }
    }

    private void requireName(String name, Place place) throws BoardException {
        if (!board.regions().containsKey(name) && !board.spaces().contains(name)) {
            throw new BoardException(place, "there is no region and no space '" + name + "'");
        }
    }

    private static void requireDone(Step step, Place place) throws BoardException {
        if (step.kind() == Step.Kind.DONE) {
            return;
        }
        String detail = String.valueOf(step.expectation().canonical().detail()).replace('_', ' ');
        String why = switch (step.kind()) {
            case MISUSE ->
                step.rules().isEmpty() && !detail.matches("[A-Z]+-[0-9]+")
                        ? detail
                        : "it breaks " + detail + ", './memtck rules " + detail + "' tells the rule";
            case OPEN -> "it is left open what that does: " + step.open();
            default -> detail;
        };
        throw new BoardException(
                place, "'" + DirectiveLine.shorten(ScenarioText.print(step.operation())) + "': " + why);
    }

    private void check(Change change) throws BoardException {
        Reference reference = new Reference();
        board.map().forEach(reference::step);
        for (Operation operation : change.does()) {
            requireDone(reference.step(operation), change.place());
        }
        for (Operation operation : change.by()) {
            String space = operation instanceof Operation.Read read
                    ? read.space()
                    : operation instanceof Operation.Write write
                            ? write.space()
                            : operation instanceof Operation.Load load
                                    ? load.space()
                                    : ((Operation.Store) operation).space();
            if (!board.spaces().contains(space)) {
                throw new BoardException(change.place(), "there is no space '" + space + "'");
            }
        }
    }

    private record Placed(Operation.Add add, RegionSpec spec, Place place) {
        long last() {
            long last = add.at() + spec.size().last();
            return Long.compareUnsigned(last, add.at()) < 0 ? -1 : last;
        }
    }

    /** Of two that overlap at one priority it would depend on the order of the lines which one is seen. */
    private void overlaps() throws BoardException {
        Map<String, RegionSpec> regions = board.regions();
        Map<String, List<Placed>> siblings = new HashMap<>();
        for (int i = 0; i < board.map().size(); i++) {
            if (board.map().get(i) instanceof Operation.Add add && regions.containsKey(add.region())) {
                siblings.computeIfAbsent(add.container() + " " + add.effectivePriority(), key -> new ArrayList<>())
                        .add(new Placed(
                                add, regions.get(add.region()), board.places().get(i)));
            }
        }
        for (List<Placed> each : siblings.values()) {
            each.sort(Comparator.comparing(placed -> placed.add().at(), Long::compareUnsigned));
            @Nullable Placed before = null;
            for (Placed placed : each) {
                if (before != null && Long.compareUnsigned(placed.add().at(), before.last()) <= 0) {
                    overlap(before, placed);
                }
                before = before == null || Long.compareUnsigned(before.last(), placed.last()) < 0 ? placed : before;
            }
        }
    }

    private static void overlap(Placed one, Placed other) throws BoardException {
        boolean inOrder = one.place().line() <= other.place().line();
        Placed later = inOrder ? other : one;
        Placed earlier = inOrder ? one : other;
        throw new BoardException(
                later.place(),
                "'" + later.add().region() + "' overlaps '" + earlier.add().region() + "' of line "
                        + earlier.place().line() + " at the same priority; say by prio= which of them is seen");
    }
}
