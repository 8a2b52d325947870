package org.memtck.kit.explain;

import java.util.List;
import java.util.Map;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;

/** Why an operation is misuse. */
final class MisuseFacts {
    /** What is wrong with a region of another kind than the operation is for. */
    private static final Map<Class<?>, String> WRONG_KIND = Map.of(
            Operation.Resize.class, "its size is that of its memory",
            Operation.Retarget.class, "and no alias",
            OwnerOperation.Ref.class, "which is never in use itself",
            AttributeOperation.SetLog.class, "and just RAM is logged",
            AttributeOperation.TakeDirty.class, "and just RAM is logged",
            AttributeOperation.Coalesce.class, "and just the writes of an mmio region can be coalesced",
            KindOperation.SetRomMode.class, "and no ROM device",
            KindOperation.SetTranslation.class, "and no IOMMU region");

    private final RegionTrees trees;

    private MisuseFacts(RegionTrees trees) {
        this.trees = trees;
    }

    static List<String> of(Scene scene) {
        Observation expected = scene.expectation().canonical();
        if (scene.last().isDiagnosed() && expected.status() == Status.ERROR) {
            return List.of("this is an error by " + scene.last().rules() + ": " + expected.detail()
                    + "; it must change nothing");
        } else if (expected.status() != Status.ILLEGAL) {
            return List.of();
        }
        String why = new MisuseFacts(scene.before()).why(scene.operation());
        return List.of("this is misuse by " + expected.detail() + (why.isEmpty() ? "" : ": " + why)
                + "; it must change nothing");
    }

    private String why(Operation operation) {
        OperationType type = OperationType.of(operation);
        String wrongKind = WRONG_KIND.get(type.record());
        if (wrongKind != null) {
            return is(type.name(operation), wrongKind);
        } else if (operation instanceof Operation.Add add) {
            return add(trees.region(add.region()), trees.region(add.container()));
        } else if (operation instanceof Operation.Delete delete) {
            return delete.region() + " is in no container";
        } else if (operation instanceof Operation.Move move) {
            return move.region() + " is in no container";
        } else if (operation instanceof Operation.Create create) {
            return "the creator of " + create.owner() + " has let go of it already";
        } else if (operation instanceof Operation.Commit) {
            return "no transaction is open";
        } else if (operation instanceof OwnerOperation owner) {
            return owner(owner);
        } else if (operation instanceof PinOperation window) {
            return window(window);
        }
        return attribute(operation);
    }

    private String add(DrawnRegion region, DrawnRegion container) {
        if (container.kind().equals("alias")) {
            return container.name + " is an alias, and takes no subregions";
        } else if (region.container != null) {
            return region.name + " is in " + region.container.name + " already, and has one place at most";
        }
        for (DrawnRegion above = container; above != null; above = above.container) {
            if (above == region) {
                return region.name + " would be in itself";
            }
        }
        return "an alias would show itself, by way of " + region.name + " in " + container.name;
    }

    private String is(String region, String so) {
        String kind = trees.region(region).kind();
        return region + " is " + (kind.matches("[aeiou].*") ? "an " : "a ") + kind + ", " + so;
    }

    private String owner(OwnerOperation operation) {
        if (operation instanceof OwnerOperation.Unown unown) {
            return "the creator of " + unown.owner() + " has let go of it already";
        } else if (operation instanceof OwnerOperation.Unref unref) {
            return unref.region() + " is not in use";
        }
        return operation instanceof OwnerOperation.Destroy destroy ? destroy(trees.region(destroy.region())) : "";
    }

    private String destroy(DrawnRegion region) {
        String visible = Visibility.of(trees, region.name);
        if (region.owner == null) {
            return region.name + " has no owner, and belongs to the machine";
        } else if (region.container != null) {
            return region.name + " is in " + region.container.name + ", and so may be in use";
        } else if (region.references > 0) {
            return region.name + " is in use";
        } else if (visible != null) {
            return region.name + " is visible at " + visible + ", and so may be in use";
        }
        return "there is a window on " + region.name + ", or a space shows it";
    }

    private String window(PinOperation operation) {
        if (operation instanceof PinOperation.Pin) {
            return "";
        }
        String handle = OperationType.of(operation).name(operation);
        DrawnWindow window = trees.window(handle);
        if (window == null) {
            return "";
        } else if (!window.pin().write() && !(operation instanceof PinOperation.Peek)) {
            return handle + " is a window for reading";
        }
        return handle + " has " + Numbers.counted(window.length(), "byte") + ", and this goes beyond them";
    }

    private String attribute(Operation operation) {
        if (operation instanceof AttributeOperation.AddEventfd eventfd) {
            return eventfd(eventfd);
        }
        return operation instanceof KindOperation.ResizeRam ram ? ram.region() + " is no resizeable RAM" : "";
    }

    private String eventfd(AttributeOperation.AddEventfd added) {
        DrawnRegion region = trees.region(added.region());
        if (!region.kind().equals("mmio")) {
            return is(added.region(), "and just an mmio region takes eventfds");
        }
        return region.eventfds.stream()
                .filter(other -> other.at() == added.at() && other.size() == added.size())
                .findFirst()
                .map(other -> "a write could match both " + added.event() + " and " + other.event())
                .orElse("");
    }
}
