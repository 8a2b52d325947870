package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/**
 * Builds the map that a scenario ends with as it is then, without any of the changes that led to it, before a space shows
 * it. If the question is then answered rightly, a rule about changes is to blame; if not, none of them is.
 */
final class Rebuilding {
    private final Map<String, RegionSpec> specs = new LinkedHashMap<>();
    private final Map<String, Operation.Add> places = new LinkedHashMap<>();
    private final Map<String, Operation> enabled = new LinkedHashMap<>();
    private final Map<String, Operation> readOnly = new LinkedHashMap<>();
    private final Map<String, Operation.OpenSpace> spaces = new LinkedHashMap<>();
    private final List<Operation> translations = new ArrayList<>();
    private final List<Operation> fills = new ArrayList<>();
    private final List<Operation> accesses = new ArrayList<>();
    private boolean possible = true;

    private Rebuilding() {}

    /** The scenarios: with all accesses that there were, and with what the host filled in. None where more counts
     * than the map: owners, windows, attributes. */
    static List<List<Operation>> of(List<Operation> operations) {
        Rebuilding rebuilding = new Rebuilding();
        int end = operations.size() - 1;
        operations.subList(0, committed(operations, end)).forEach(rebuilding::note);
        if (!rebuilding.possible || rebuilding.specs.isEmpty()) {
            return List.of();
        }
        Operation question = operations.get(end);
        List<List<Operation>> all = new ArrayList<>();
        all.add(rebuilding.build(rebuilding.accesses, question));
        all.add(rebuilding.build(rebuilding.fills, question));
        return all;
    }

    /** Where the changes end that the question sees: at the transaction that is open, or at the question. */
    private static int committed(List<Operation> operations, int end) {
        int depth = 0;
        int outermost = end;
        for (int i = 0; i < end; i++) {
            if (operations.get(i) instanceof Operation.Begin && depth++ == 0) {
                outermost = i;
            } else if (operations.get(i) instanceof Operation.Commit) {
                depth--;
            }
        }
        return depth > 0 ? outermost : end;
    }

    private void note(Operation operation) {
        if (operation instanceof Operation.Create create) {
            possible &= create.owner() == null;
            specs.put(create.region(), create.spec());
        } else if (operation instanceof Operation.Add add) {
            places.put(add.region(), add);
        } else if (operation instanceof Operation.Delete delete) {
            places.remove(delete.region());
        } else if (operation instanceof Operation.Move move) {
            move(move);
        } else if (operation instanceof Operation.Resize resize) {
            specs.computeIfPresent(resize.region(), (name, spec) -> resized(spec, resize.size()));
        } else if (operation instanceof KindOperation.ResizeRam resize) {
            specs.computeIfPresent(resize.region(), (name, spec) -> resized(spec, resize.size()));
        } else if (operation instanceof Operation.Retarget retarget) {
            specs.computeIfPresent(
                    retarget.region(),
                    (name, spec) -> spec instanceof RegionSpec.Alias alias
                            ? new RegionSpec.Alias(alias.target(), retarget.offset(), alias.size())
                            : spec);
        } else {
            noteOther(operation);
        }
    }

    private void noteOther(Operation operation) {
        if (operation instanceof Operation.SetEnabled set) {
            enabled.put(set.region(), set);
        } else if (operation instanceof Operation.SetReadOnly set) {
            readOnly.put(set.region(), set);
        } else if (operation instanceof Operation.OpenSpace open) {
            spaces.put(open.space(), open);
        } else if (operation instanceof Operation.CloseSpace close) {
            spaces.remove(close.space());
        } else if (operation instanceof KindOperation.SetTranslation set) {
            translations.add(set);
        } else if (operation instanceof Operation.Fill) {
            fills.add(operation);
            accesses.add(operation);
        } else if (operation instanceof Operation.Write || operation instanceof Operation.Store) {
            accesses.add(operation);
        } else {
            accesses.add(operation);
            possible &= asks(operation);
        }
    }

    /** Attributes other than read-only, owners and windows have a history that no map shows. */
    private static boolean asks(Operation operation) {
        return operation instanceof Operation.Read
                || operation instanceof Operation.Load
                || operation instanceof Operation.Find
                || operation instanceof Operation.FlatView
                || operation instanceof Operation.Begin
                || operation instanceof Operation.Commit;
    }

    /** A move elsewhere counts as adding anew (rule PRIO-5). */
    private void move(Operation.Move move) {
        Operation.Add old = places.get(move.region());
        if (old != null && old.at() != move.at()) {
            places.remove(move.region());
            places.put(move.region(), new Operation.Add(old.region(), old.container(), move.at(), old.priority()));
        }
    }

    private static RegionSpec resized(RegionSpec spec, Size size) {
        if (spec instanceof RegionSpec.Container) {
            return new RegionSpec.Container(size);
        } else if (spec instanceof RegionSpec.Mmio mmio) {
            return new RegionSpec.Mmio(size, mmio.device());
        } else if (spec instanceof RegionSpec.Iommu iommu) {
            return new RegionSpec.Iommu(size, iommu.target(), iommu.granule());
        } else if (spec instanceof RegionSpec.Alias alias) {
            return new RegionSpec.Alias(alias.target(), alias.offset(), size);
        } else if (spec instanceof RegionSpec.ResizeableRam ram) {
            return new RegionSpec.ResizeableRam(size, ram.max());
        }
        return new RegionSpec.Reservation(size);
    }

    /** Containers are filled before they get a place; among the subregions of one container the order stays. */
    private List<Operation.Add> placesFromBelow() {
        List<Operation.Add> all = new ArrayList<>(places.values());
        all.sort(Comparator.comparingInt(this::depth).reversed());
        return all;
    }

    private int depth(Operation.Add place) {
        int depth = 0;
        for (Operation.Add above = places.get(place.container());
                above != null && depth <= places.size();
                above = places.get(above.container())) {
            depth++;
        }
        return depth;
    }

    private List<Operation> build(List<Operation> content, Operation question) {
        List<Operation> built = new ArrayList<>();
        specs.forEach((name, spec) -> built.add(new Operation.Create(name, spec)));
        built.addAll(readOnly.values());
        enabled.values().stream()
                .filter(set -> !((Operation.SetEnabled) set).enabled())
                .forEach(built::add);
        built.addAll(placesFromBelow());
        built.addAll(spaces.values());
        built.addAll(translations);
        content.stream()
                .filter(each -> !(each instanceof Operation.Begin) && !(each instanceof Operation.Commit))
                .forEach(built::add);
        built.add(question);
        return built;
    }
}
