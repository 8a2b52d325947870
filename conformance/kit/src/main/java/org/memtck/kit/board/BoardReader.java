package org.memtck.kit.board;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memtck.spec.Api;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** Reads board files: the scenario language without accesses, and lines about what a scenario has no words for. */
@Api
public final class BoardReader {
    /** The most regions of a board. */
    public static final int MOST_REGIONS = 4096;
    /** The most changes of a board, each number of a repeated one counted. */
    public static final int MOST_CHANGES = 256;

    private static final Set<String> IN_MAP = Set.of(
            "container",
            "ram",
            "rom",
            "romd",
            "mmio",
            "alias",
            "reservation",
            "add",
            "readonly",
            "enable",
            "disable",
            "romdmode",
            "space",
            "fill");

    private final Lines lines;
    private final List<Operation> map = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Details details = new Details();
    private final Map<String, RegionSpec> regions = new LinkedHashMap<>();
    private String name = "";

    private BoardReader(Lines lines) {
        this.lines = lines;
    }

    /**
     * Reads a board.
     *
     * @param file the board file; files that it names are found beside the file that names them
     * @throws BoardException if it describes none: where, and what is wrong
     */
    public static Board read(Path file) throws BoardException {
        BoardReader reader = new BoardReader(Lines.of(file));
        reader.read();
        String stem = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        Board board = new Board(
                reader.name.isEmpty() ? stem : reader.name,
                reader.map,
                reader.places,
                reader.changes,
                reader.details.untouched(),
                reader.details.registers(),
                reader.details.learnt(),
                reader.details.known(),
                reader.details.traits());
        new BoardCheck(board, new Place(file.toString(), 1, 1, "")).check();
        return board;
    }

    private void read() throws BoardException {
        List<Place> all = lines.all();
        for (int i = 0; i < all.size(); i++) {
            DirectiveLine line = new DirectiveLine(all.get(i));
            switch (line.keyword()) {
                case "board" -> {
                    name = line.word(1, "the name of the board");
                    line.finish(1);
                }
                case "source" -> line.word(1, "where the map is documented");
                case "accesses" -> details.accesses(line);
                case "content" -> operations(details.content(line, lines.folderOf(i), regions), line.place());
                case "register" -> details.register(line, regions).ifPresent(fill -> add(fill, line.place()));
                case "untouched" -> details.untouched(line);
                case "change" -> i = change(i);
                case "by", "end" ->
                    throw new BoardException(line.place(), "'" + line.keyword() + "' without 'change NAME' before it");
                default -> operation(line.place());
            }
        }
    }

    private void operations(List<Operation> operations, Place place) {
        operations.forEach(operation -> add(operation, place));
    }

    private void add(Operation operation, Place place) {
        map.add(operation);
        places.add(place);
    }

    private void operation(Place place) throws BoardException {
        Operation operation = parse(place);
        String keyword = keyword(operation);
        boolean owned = operation instanceof Operation.Create create && create.owner() != null;
        if (!IN_MAP.contains(keyword) || owned) {
            throw new BoardException(
                    place,
                    "a board file has no '" + (owned ? "owner=" : keyword)
                            + "' outside of a change: it says what is where, and memtck makes the accesses");
        }
        if (operation instanceof Operation.Create create) {
            regions.putIfAbsent(create.region(), create.spec());
            if (regions.size() > MOST_REGIONS) {
                throw new BoardException(
                        place, "more than " + MOST_REGIONS + " regions, which is what a board may have");
            }
        }
        if (operation instanceof Operation.Fill fill && regions.containsKey(fill.region())) {
            details.know(fill.region(), fill.at(), fill.bytes().length());
        }
        add(operation, place);
    }

    private static String keyword(Operation operation) {
        return OperationType.of(operation).keyword();
    }

    private static Operation parse(Place place) throws BoardException {
        try {
            return ScenarioText.parseOperation(place.text());
        } catch (SyntaxException e) {
            String problem = String.valueOf(e.getMessage()).replaceFirst("^line 1, column [0-9]+: ", "");
            boolean none = problem.contains("is no operation");
            throw new BoardException(
                    place.at(e.column()),
                    none
                            ? problem.replaceFirst(
                                    "there are.*",
                                    "a board file has these, and the lines board, source, include, accesses, content,"
                                            + " register, untouched and change: "
                                            + String.join(
                                                    " ",
                                                    IN_MAP.stream().sorted().toList()))
                            : problem);
        }
    }

    /** Reads a change; returns the index of its last line. */
    private int change(int start) throws BoardException {
        List<Place> all = lines.all();
        List<Place> does = new ArrayList<>();
        List<Place> by = new ArrayList<>();
        List<Place> current = does;
        int i = start + 1;
        while (i < all.size() && !all.get(i).text().strip().equals("end")) {
            String text = all.get(i).text().strip();
            if (text.equals("by")) {
                current = by;
            } else if (text.matches("change(\\s.*)?")) {
                break;
            } else {
                current.add(all.get(i));
            }
            i++;
        }
        Place place = all.get(start);
        if (i == all.size() || !all.get(i).text().strip().equals("end")) {
            throw new BoardException(place, "the change has no 'end'");
        }
        DirectiveLine head = new DirectiveLine(place);
        String named = head.word(1, "the name of the change");
        ChangeNumbers numbers = ChangeNumbers.of(head, named);
        head.finish(1);
        for (long number = numbers.first(); number <= numbers.last(); number++) {
            add(head, numbers, number, does, by);
        }
        return i;
    }

    private void add(DirectiveLine head, ChangeNumbers numbers, long number, List<Place> does, List<Place> by)
            throws BoardException {
        String named = numbers.name(head.word(1, "a name"), number);
        if (changes.size() == MOST_CHANGES) {
            throw new BoardException(
                    head.place(), "more than " + MOST_CHANGES + " changes, which is what a board may have");
        } else if (changes.stream().anyMatch(change -> change.name().equals(named))) {
            throw new BoardException(head.placeOf(1), "there is a change '" + named + "' already");
        }
        List<Operation> tree = new ArrayList<>();
        for (Place line : does) {
            tree.add(ofChange(Template.filled(line, numbers.variable(), number)));
        }
        List<Operation> accesses = new ArrayList<>();
        for (Place line : by) {
            accesses.add(access(Template.filled(line, numbers.variable(), number)));
        }
        if (tree.isEmpty()) {
            throw new BoardException(
                    head.placeOf(1),
                    "the change '" + named + "' names nothing that changes: expected lines such as 'retarget bank"
                            + " offset=0x4000' before 'by'");
        }
        changes.add(new Change(named, tree, accesses, head.place()));
    }

    private static Operation ofChange(Place line) throws BoardException {
        Operation operation = parse(line);
        boolean changes = operation instanceof Operation.Add
                || operation instanceof Operation.Delete
                || operation instanceof Operation.Move
                || operation instanceof Operation.Resize
                || operation instanceof Operation.Retarget
                || operation instanceof Operation.SetEnabled
                || operation instanceof Operation.SetReadOnly
                || operation instanceof KindOperation.SetRomMode;
        if (!changes || operation instanceof AttributeOperation || operation instanceof OwnerOperation) {
            throw new BoardException(
                    line,
                    "'" + keyword(operation) + "' changes no map; before 'by' stand add, del, move, resize, retarget,"
                            + " enable, disable, readonly and romdmode");
        }
        return operation;
    }

    private static Operation access(Place line) throws BoardException {
        Operation operation = parse(line);
        boolean access = operation instanceof Operation.Read
                || operation instanceof Operation.Write
                || operation instanceof Operation.Load
                || operation instanceof Operation.Store;
        if (!access || operation instanceof PinOperation) {
            throw new BoardException(
                    line, "'" + keyword(operation) + "' is no access; behind 'by' stand read, write, load and store");
        }
        return operation;
    }

    /** A range of bytes, which does not go past 2^64. */
    static Range range(long at, long size, Place place) throws BoardException {
        if (size == 0 || Long.compareUnsigned(at + size - 1, at) < 0) {
            throw new BoardException(place, size == 0 ? "expected a size of at least 1" : "this ends past 2^64");
        }
        return new Range(at, at + size - 1);
    }
}
