package org.memtck.kit.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.RegionSpec;

/** The regions that some steps leave behind, and what else is there: spaces, owners, windows. */
final class RegionTrees {
    private final Map<String, DrawnRegion> regions = new LinkedHashMap<>();
    private final Map<String, DrawnRegion> spaces = new LinkedHashMap<>();
    /** The owners that are alive. */
    private final Set<String> owners = new LinkedHashSet<>();
    /** The owners that their creators have let go of. */
    private final Set<String> orphans = new HashSet<>();
    /** The host windows that are open. */
    private final Map<String, DrawnWindow> windows = new LinkedHashMap<>();

    private RegionTrees() {}

    /** Takes the steps that were done, those of an open transaction included; misuse changes nothing. */
    static RegionTrees after(List<Step> steps) {
        return take(steps, steps.size());
    }

    /** The same as accesses see it: changes of the map wait for the end of an open transaction. */
    static RegionTrees visibleAfter(List<Step> steps) {
        int open = OpenTransaction.begin(steps);
        return take(steps, open < 0 ? steps.size() : open);
    }

    private static RegionTrees take(List<Step> steps, int changes) {
        RegionTrees trees = new RegionTrees();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.kind() != Step.Kind.DONE) {
                continue;
            }
            if (i < changes || !OpenTransaction.holdsBack(step.operation())) {
                trees.take(step.operation());
            }
            trees.takeOfFamilies(step);
            if (i >= changes && step.operation() instanceof Operation.Create create) {
                trees.region(create.region()).pending = true;
            }
            if (i < changes) {
                step.expectation().canonical().finalized().forEach(trees::forget);
            }
        }
        return trees;
    }

    private void take(Operation operation) {
        if (operation instanceof Operation.Create create) {
            regions.put(create.region(), new DrawnRegion(create.region(), create.spec(), create.owner()));
        } else if (operation instanceof Operation.Add add) {
            region(add.region()).placeIn(region(add.container()), add.at(), add.effectivePriority());
        } else if (operation instanceof Operation.Delete delete) {
            region(delete.region()).takeOut();
        } else if (operation instanceof Operation.Move move) {
            region(move.region()).moveTo(move.at());
        } else if (operation instanceof Operation.Resize resize) {
            region(resize.region()).size = resize.size();
        } else if (operation instanceof Operation.Retarget retarget) {
            region(retarget.region()).offset = retarget.offset();
        } else if (operation instanceof Operation.SetEnabled enabled) {
            region(enabled.region()).enabled = enabled.enabled();
        } else if (operation instanceof Operation.SetReadOnly readOnly) {
            region(readOnly.region()).readOnly = readOnly.on();
        } else if (operation instanceof Operation.OpenSpace open) {
            spaces.put(open.space(), region(open.root()));
        } else if (operation instanceof Operation.CloseSpace close) {
            spaces.remove(close.space());
        }
    }

    private void takeOfFamilies(Step step) {
        Operation operation = step.operation();
        boolean done = step.expectation().canonical().status() == Status.OK;
        if (operation instanceof KindOperation.ResizeRam resize && done) {
            region(resize.region()).size = resize.size();
        } else if (operation instanceof KindOperation.SetRomMode mode) {
            region(mode.region()).romMode = mode.on();
        } else if (operation instanceof KindOperation.SetTranslation entry) {
            region(entry.region()).entries.put(entry.iova(), entry);
        } else if (operation instanceof OwnerOperation.Ref ref) {
            region(ref.region()).references++;
        } else if (operation instanceof OwnerOperation.Unref unref) {
            region(unref.region()).references--;
        } else if (operation instanceof OwnerOperation.MakeOwner made) {
            owners.add(made.owner());
        } else if (operation instanceof OwnerOperation.Unown unown) {
            orphans.add(unown.owner());
        } else if (operation instanceof PinOperation.Pin pin) {
            openWindow(pin, step);
        } else if (operation instanceof PinOperation.Unpin unpin) {
            windows.remove(unpin.handle());
        } else if (operation instanceof AttributeOperation attribute) {
            takeAttribute(attribute);
        }
    }

    private void openWindow(PinOperation.Pin pin, Step step) {
        Sight sight = new Search(this).inSpace(pin.space(), Numbers.unsigned(pin.at()));
        Integer length = step.expectation().canonical().length();
        if (sight != null && length != null) {
            windows.put(pin.handle(), DrawnWindow.opened(pin, sight.region(), sight.offset(), length));
        }
    }

    private void takeAttribute(AttributeOperation operation) {
        if (operation instanceof AttributeOperation.SetLog log && log.on()) {
            region(log.region()).clients.add(log.client());
        } else if (operation instanceof AttributeOperation.SetLog log) {
            region(log.region()).clients.remove(log.client());
        } else if (operation instanceof AttributeOperation.Coalesce zone) {
            region(zone.region()).coalesced.add(new Range(zone.at(), zone.at() + zone.length() - 1));
        } else if (operation instanceof AttributeOperation.Uncoalesce zones) {
            region(zones.region()).coalesced.clear();
        } else if (operation instanceof AttributeOperation.AddEventfd eventfd) {
            region(eventfd.region()).eventfds.add(eventfd);
        } else if (operation instanceof AttributeOperation.RemoveEventfd eventfd) {
            regions.values()
                    .forEach(region -> region.eventfds.removeIf(e -> e.event().equals(eventfd.event())));
        }
    }

    /** A region that was finalised is no more; what was in it is by itself. */
    private void forget(String finalized) {
        owners.remove(finalized);
        DrawnRegion region = regions.remove(finalized);
        if (region != null) {
            region.takeOut();
            List.copyOf(region.subregions).forEach(DrawnRegion::takeOut);
        }
    }

    /** Whether the creator of an owner has let go of it. */
    boolean isOrphan(String owner) {
        return orphans.contains(owner);
    }

    /** The region with a name, which is there. */
    DrawnRegion region(String name) {
        DrawnRegion region = regions.get(name);
        if (region == null) {
            throw new IllegalArgumentException("the step speaks of '" + name + "', which no step creates");
        }
        return region;
    }

    /** The region with a name, or null if there is none. */
    @Nullable
    DrawnRegion find(String name) {
        return regions.get(name);
    }

    /** All regions, in the order of their creation. */
    Collection<DrawnRegion> all() {
        return regions.values();
    }

    /** The region that an alias shows. */
    DrawnRegion targetOf(DrawnRegion alias) {
        if (alias.spec instanceof RegionSpec.Alias spec) {
            return region(spec.target());
        }
        throw new IllegalArgumentException(alias.name + " is no alias");
    }

    /** The open spaces, in the order in which they were opened. */
    List<String> spaces() {
        return List.copyOf(spaces.keySet());
    }

    /** The root of a space, or null if there is no such space. */
    @Nullable
    DrawnRegion root(String space) {
        return spaces.get(space);
    }

    /** The owners that are alive, in the order of their creation. */
    List<String> owners() {
        return List.copyOf(owners);
    }

    /** The regions of an owner, in the order of their creation. */
    List<DrawnRegion> regionsOf(String owner) {
        return regions.values().stream()
                .filter(region -> owner.equals(region.owner))
                .toList();
    }

    /** The window with a handle, or null if none is open. */
    @Nullable
    DrawnWindow window(String handle) {
        return windows.get(handle);
    }

    /** The windows that are open. */
    Collection<DrawnWindow> windows() {
        return windows.values();
    }

    /** The regions that are in no container, in the order of their creation. */
    List<DrawnRegion> tops() {
        return regions.values().stream()
                .filter(region -> region.container == null)
                .toList();
    }

    /** The spaces that show the region as their root, in the order in which they were opened. */
    List<String> spacesOf(DrawnRegion root) {
        List<String> names = new ArrayList<>();
        spaces.forEach((name, region) -> {
            if (region == root) {
                names.add(name);
            }
        });
        return names;
    }
}
