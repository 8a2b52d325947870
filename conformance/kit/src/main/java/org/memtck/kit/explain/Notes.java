package org.memtck.kit.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.RegionSpec;

/** What matters about a drawn region besides its name, kind and range, in a few words each. */
final class Notes {
    /** The most entries of an IOMMU region that are shown. */
    private static final int ENTRIES = 4;

    private final List<String> notes = new ArrayList<>();

    private Notes() {}

    static String of(DrawnRegion region, RegionTrees trees) {
        Notes notes = new Notes();
        notes.ofKind(region);
        notes.ofPlace(region);
        notes.ofAttributes(region);
        notes.ofUse(region, trees);
        notes.ofSpaces(region, trees);
        return String.join(", ", notes.notes);
    }

    /** What stands beside a region that is drawn in brackets: its kind, too, and where an alias leads to. */
    static String beside(DrawnRegion region, RegionTrees trees, DrawnRegion root) {
        Notes notes = new Notes();
        if (region.spec instanceof RegionSpec.Alias alias) {
            notes.add("alias --> " + alias.target() + "+" + hex(region.offset));
        } else {
            notes.add(region.kind());
            notes.ofKind(region);
        }
        notes.ofPlace(region);
        notes.ofAttributes(region);
        notes.ofUse(region, trees);
        if (region != root) {
            notes.ofSpaces(region, trees);
        }
        return String.join(", ", notes.notes);
    }

    private void ofUse(DrawnRegion region, RegionTrees trees) {
        if (region.owner != null) {
            add("owner " + region.owner + (trees.isOrphan(region.owner) ? " (let go)" : ""));
        }
        if (region.references > 0) {
            add("in use" + (region.references > 1 ? " " + region.references + " times" : ""));
        }
    }

    private void ofSpaces(DrawnRegion region, RegionTrees trees) {
        List<String> spaces = trees.spacesOf(region);
        if (!spaces.isEmpty()) {
            add((spaces.size() == 1 ? "space " : "spaces ") + String.join(" ", spaces));
        }
    }

    private void add(String note) {
        notes.add(note);
    }

    private void ofKind(DrawnRegion region) {
        RegionSpec spec = region.spec;
        if (spec instanceof RegionSpec.Alias alias) {
            add("of " + alias.target() + "+" + hex(region.offset));
        } else if (spec instanceof RegionSpec.ResizeableRam ram) {
            add("resizeable to " + ram.max());
        } else if (spec instanceof RegionSpec.FileRam file) {
            add(file.shared() ? "in a shared file" : "in a private file");
        } else if (spec instanceof RegionSpec.CallerRam) {
            add("in the caller's memory");
        } else if (spec instanceof RegionSpec.RomDevice) {
            add(region.romMode ? "ROM mode" : "ROM mode off");
        } else if (spec instanceof RegionSpec.Iommu iommu) {
            add("to space " + iommu.target() + " by " + hex(iommu.granule()));
            region.entries.values().stream().limit(ENTRIES).map(Notes::entry).forEach(this::add);
            if (region.entries.size() > ENTRIES) {
                add("and so on");
            }
        }
    }

    private static String entry(KindOperation.SetTranslation entry) {
        return hex(entry.iova()) + " leads to " + hex(entry.to()) + " "
                + entry.permission().word();
    }

    private void ofPlace(DrawnRegion region) {
        DrawnRegion container = region.container;
        Extent here = Extent.of(region.place(), region.size);
        boolean matters = container != null
                && container.subregions.stream()
                        .filter(other -> other.priority != 0)
                        .anyMatch(other -> !Extent.of(other.place(), other.size)
                                .within(here)
                                .isEmpty());
        if (matters) {
            add("priority " + region.priority);
        }
        if (region.readOnly) {
            add("read-only");
        }
        if (!region.enabled) {
            add("disabled");
        }
    }

    private void ofAttributes(DrawnRegion region) {
        for (Range zone : region.coalesced) {
            add("coalesced " + zone);
        }
        for (AttributeOperation.AddEventfd eventfd : region.eventfds) {
            String match = eventfd.match() == null ? "" : " for " + hex(eventfd.match());
            add("eventfd " + eventfd.event() + " at " + new Range(eventfd.at(), eventfd.at() + eventfd.size() - 1)
                    + match);
        }
        if (!region.clients.isEmpty()) {
            String clients = region.clients.stream().map(String::valueOf).collect(Collectors.joining(" "));
            add("logged for " + clients);
        }
    }

    private static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }
}
