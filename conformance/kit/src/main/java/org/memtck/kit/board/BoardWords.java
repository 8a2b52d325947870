package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.explain.Given;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;

/** Tells findings on a board in the machine's terms: the names of its changes, and what the board file says of the place. */
@Api
public final class BoardWords implements Given {
    private final Board board;
    private final Tail tail;
    private final Views views;

    /** Words of a board. */
    public BoardWords(Board board) {
        this.board = board;
        this.tail = new Tail(board);
        this.views = new Views(board, Parameters.UNBOUNDED);
    }

    @Override
    public int steps() {
        return board.map().size();
    }

    @Override
    public String title() {
        int lines = board.map().size();
        return "the map of the board " + board.name() + ", " + lines + (lines == 1 ? " step" : " steps");
    }

    @Override
    public String note(List<Step> steps, int index) {
        List<Operation> operations = steps.stream().map(Step::operation).toList();
        for (int i = board.map().size(); i <= index; i++) {
            Change change = tail.changeAt(operations, i);
            if (change != null && index < i + change.does().size()) {
                return index > i ? "as well" : "change " + change.name() + by(change);
            }
            i += change == null ? 0 : change.does().size() - 1;
        }
        return "";
    }

    private static String by(Change change) {
        return change.by().isEmpty()
                ? ""
                : change.by().stream().map(ScenarioText::print).collect(Collectors.joining("; ", ", by ", ""));
    }

    @Override
    public List<String> quotes(List<Step> steps) {
        List<Operation> operations = steps.stream().map(Step::operation).toList();
        if (!tail.follows(operations) || operations.size() == board.map().size()) {
            return List.of();
        }
        Set<Place> places = new LinkedHashSet<>();
        List<Change> done = new ArrayList<>();
        for (int i = board.map().size(); i < operations.size(); i++) {
            Change change = tail.changeAt(operations, i);
            if (change != null) {
                done.add(change);
                places.add(change.place());
                i += change.does().size() - 1;
            }
        }
        Operation last = operations.get(operations.size() - 1);
        OperationType type = OperationType.of(last);
        Map<String, View> now = views.after(done);
        View view = type.looksUp() ? now.get(String.valueOf(type.get(last, Role.NAME))) : null;
        Set<Place> about = new LinkedHashSet<>();
        if (view != null) {
            long at = type.at(last);
            long length = Math.max(1, type.extent(last));
            for (long i = 0; i < Math.min(length, 16); i++) {
                about.addAll(places(view.at(at + i), at + i));
            }
            if (about.isEmpty()) {
                about.addAll(nearest(view, at));
            }
        }
        about.addAll(places);
        return about.stream().map(Place::quoted).toList();
    }

    private List<Place> places(@Nullable MappedRange range, long address) {
        if (range == null) {
            return List.of();
        }
        List<Place> found = new ArrayList<>(board.placesOf(range.region()));
        for (Map.Entry<String, RegionSpec> each : board.regions().entrySet()) {
            boolean leads = each.getValue() instanceof RegionSpec.Alias alias
                    && alias.target().equals(range.region())
                    && board.map().stream()
                            .anyMatch(operation -> operation instanceof Operation.Add add
                                    && add.region().equals(each.getKey())
                                    && Long.compareUnsigned(
                                                    address - add.at(),
                                                    each.getValue().size().last())
                                            <= 0);
            if (leads) {
                found.addAll(board.placesOf(each.getKey()));
            }
        }
        return found;
    }

    /** In a hole, what ends before it. */
    private List<Place> nearest(View view, long at) {
        MappedRange before = null;
        for (MappedRange range : view.ranges()) {
            before = Long.compareUnsigned(range.last(), at) < 0 ? range : before;
        }
        return before == null ? List.of() : places(before, before.last());
    }
}
