package org.memtck.kit.generate;

import org.memtck.reference.Step;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.Range;

/** Brings the generator's sketch up to date with an operation that was done. */
final class Bookkeeping {
    private Bookkeeping() {}

    static void note(Sketch sketch, Step step) {
        if (isAccess(step.operation())) {
            return;
        }
        note(sketch, step.operation(), seen(step.expectation()));
        for (String name : step.expectation().canonical().finalized()) {
            sketch.forget(name);
        }
    }

    /** What is seen; of a window that may be refused, that it is open, so that it is used (rule PIN-1). */
    private static Observation seen(Expectation expectation) {
        return expectation.others().stream()
                .map(Expectation::canonical)
                .filter(other ->
                        other.length() != null && expectation.canonical().length() == null)
                .findFirst()
                .orElse(expectation.canonical());
    }

    /** Whether it leaves all that the sketch knows as it is; most operations do. */
    private static boolean isAccess(Operation operation) {
        return operation instanceof Operation.Read
                || operation instanceof Operation.Write
                || operation instanceof Operation.Load
                || operation instanceof Operation.Store;
    }

    private static void note(Sketch sketch, Operation operation, Observation seen) {
        if (operation instanceof Operation.Create create) {
            sketch.add(create.region(), create.spec(), create.owner());
        } else if (operation instanceof Operation.Add add) {
            sketch.map(sketch.region(add.region()), sketch.region(add.container()), add.at(), add.effectivePriority());
        } else if (operation instanceof Operation.Delete delete) {
            sketch.unmap(sketch.region(delete.region()));
        } else if (operation instanceof Operation.SetEnabled set) {
            sketch.region(set.region()).enabled = set.enabled();
        } else if (operation instanceof Operation.SetReadOnly set) {
            sketch.region(set.region()).readOnly = set.on();
        } else if (operation instanceof Operation.Move move) {
            sketch.move(sketch.region(move.region()), move.at());
        } else if (operation instanceof Operation.Resize resize) {
            sketch.region(resize.region()).size = resize.size();
        } else {
            noteRest(sketch, operation, seen);
        }
    }

    private static void noteRest(Sketch sketch, Operation operation, Observation seen) {
        if (operation instanceof Operation.OpenSpace open) {
            sketch.spaces.add(open.space());
        } else if (operation instanceof Operation.CloseSpace close) {
            sketch.spaces.remove(close.space());
        } else if (operation instanceof Operation.Begin) {
            sketch.transactions++;
        } else if (operation instanceof Operation.Commit) {
            sketch.transactions--;
        } else if (operation instanceof PinOperation.Pin pin && seen.length() != null) {
            sketch.windows.add(new Sketch.Window(pin.handle(), seen.length(), pin.write()));
        } else if (operation instanceof PinOperation.Unpin unpin) {
            sketch.windows.removeIf(window -> window.handle().equals(unpin.handle()));
        } else if (operation instanceof KindOperation.SetRomMode set) {
            sketch.region(set.region()).romMode = set.on();
        } else if (operation instanceof KindOperation.ResizeRam resize && seen.status() == Status.OK) {
            sketch.region(resize.region()).size = resize.size();
        } else if (operation instanceof OwnerOperation owner) {
            noteOwner(sketch, owner);
        } else if (operation instanceof AttributeOperation attribute) {
            noteAttribute(sketch, attribute);
        }
    }

    private static void noteOwner(Sketch sketch, OwnerOperation operation) {
        if (operation instanceof OwnerOperation.MakeOwner make) {
            sketch.names++;
            sketch.owners.add(new Sketch.Owner(make.owner()));
        } else if (operation instanceof OwnerOperation.Unown unown) {
            sketch.owners.forEach(owner -> owner.orphan |= owner.name.equals(unown.owner()));
        } else if (operation instanceof OwnerOperation.Ref ref) {
            sketch.region(ref.region()).references++;
        } else if (operation instanceof OwnerOperation.Unref unref) {
            sketch.region(unref.region()).references--;
        }
    }

    private static void noteAttribute(Sketch sketch, AttributeOperation operation) {
        if (operation instanceof AttributeOperation.SetLog log && log.on()) {
            sketch.region(log.region()).clients.add(log.client());
        } else if (operation instanceof AttributeOperation.SetLog log) {
            sketch.region(log.region()).clients.remove(log.client());
        } else if (operation instanceof AttributeOperation.Coalesce zone) {
            sketch.region(zone.region()).zones.add(new Range(zone.at(), zone.at() + zone.length() - 1));
        } else if (operation instanceof AttributeOperation.Uncoalesce zones) {
            sketch.region(zones.region()).zones.clear();
        } else if (operation instanceof AttributeOperation.AddEventfd add) {
            sketch.region(add.region())
                    .eventfds
                    .add(new Sketch.Eventfd(add.event(), add.at(), add.size(), add.match()));
        } else if (operation instanceof AttributeOperation.RemoveEventfd removed) {
            sketch.regions.forEach(region -> region.removeEventfd(removed.event()));
        }
    }
}
