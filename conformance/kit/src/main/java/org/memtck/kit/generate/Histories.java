package org.memtck.kit.generate;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.Permission;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Capability;

/**
 * Writes long histories: a few operations that come back to where they began, over and over. What they count, keep or leak fills
 * up, overflows or runs out, mostly at a power of two.
 */
final class Histories {
    /** Short ones are as likely as long ones to show something, and cost less. */
    private static final int[] ROUNDS = {9, 9, 17, 17, 17, 33, 33, 65, 65, 129, 257};

    /** How many windows are left open. */
    private static final int MOST_WINDOWS = 40;

    private final ChoiceSource choices;
    private final Drawers drawers;
    private final Features features;
    private final Sketch sketch;
    private final Draft draft;

    private final List<Supplier<@Nullable Runnable>> motifs = List.of(
            this::access,
            this::translation,
            this::absence,
            this::hiding,
            this::moving,
            this::resizing,
            this::protecting,
            this::transaction,
            this::nesting,
            this::space,
            this::window,
            this::owner,
            this::region,
            this::log,
            this::eventfd,
            this::coalescing,
            this::entry,
            this::mode);

    Histories(Drawers drawers, Draft draft) {
        this.choices = drawers.choices;
        this.drawers = drawers;
        this.features = drawers.features;
        this.sketch = drawers.sketch;
        this.draft = draft;
    }

    /** Writes one, of a kind for which the scenario has what it takes. */
    void write() {
        List<Runnable> possible =
                motifs.stream().map(Supplier::get).filter(Objects::nonNull).toList();
        Runnable round = possible.get(choices.below(possible.size()));
        int rounds = ROUNDS[choices.below(ROUNDS.length)] + choices.below(4);
        for (int i = 0; i < rounds && !draft.hasEnded(); i++) {
            round.run();
        }
    }

    /** Two operations, the second of which undoes the first, with an access after each. */
    private Runnable thereAndBack(Operation there, Operation back) {
        Operation access = drawers.accesses.draw();
        return () -> {
            draft.attempt(there);
            draft.attempt(access);
            draft.attempt(back);
            draft.attempt(access);
        };
    }

    /** An access, mostly to what does more than hold bytes. */
    private Runnable access() {
        Region special = choices.chance(70) ? sketch.pick(choices, Region::isSpecial) : null;
        Operation there = special == null ? null : drawers.accesses.readOf(special);
        Operation access = there == null ? drawers.accesses.draw() : there;
        return () -> draft.attempt(access);
    }

    /** Reads that an IOMMU region translates. */
    private @Nullable Runnable translation() {
        Region iommu = sketch.pick(choices, Region::isIommu);
        Operation read = iommu == null ? null : drawers.accesses.readOf(iommu);
        draft.attempt(drawers.specials.translation(iommu));
        return read == null ? null : () -> draft.attempt(read);
    }

    private @Nullable Runnable absence() {
        Region region = features.has(Capability.DYNAMIC) ? sketch.pick(choices, Region::isMapped) : null;
        if (region == null || region.container == null) {
            return null;
        }
        Integer priority = features.has(Capability.OVERLAP) ? region.priority : null;
        return thereAndBack(
                new Operation.Delete(region.name),
                new Operation.Add(region.name, region.container.name, region.at, priority));
    }

    private @Nullable Runnable hiding() {
        Region region = features.has(Capability.ENABLE) ? sketch.pick(choices, r -> true) : null;
        return region == null
                ? null
                : thereAndBack(
                        new Operation.SetEnabled(region.name, !region.enabled),
                        new Operation.SetEnabled(region.name, region.enabled));
    }

    private @Nullable Runnable moving() {
        Region region = features.has(Capability.DYNAMIC) ? sketch.pick(choices, Region::isMapped) : null;
        if (region == null || region.container == null) {
            return null;
        }
        long to = drawers.placement.offset(region.container, region);
        boolean allowed = drawers.placement.allowed(region.container, region, to, region.size, region.priority);
        return allowed
                ? thereAndBack(new Operation.Move(region.name, to), new Operation.Move(region.name, region.at))
                : null;
    }

    private @Nullable Runnable resizing() {
        Region region = features.has(Capability.DYNAMIC) ? sketch.pick(choices, r -> !r.hasContent()) : null;
        if (region == null) {
            return null;
        }
        Size size = drawers.layout.wholeGranules(region.size.last() >>> 1);
        boolean allowed = region.container == null
                || drawers.placement.allowed(region.container, region, region.at, size, region.priority);
        return allowed
                ? thereAndBack(new Operation.Resize(region.name, size), new Operation.Resize(region.name, region.size))
                : null;
    }

    private @Nullable Runnable protecting() {
        Region region = features.has(Capability.READONLY) ? sketch.pick(choices, r -> true) : null;
        return region == null
                ? null
                : thereAndBack(
                        new Operation.SetReadOnly(region.name, !region.readOnly),
                        new Operation.SetReadOnly(region.name, region.readOnly));
    }

    private @Nullable Runnable transaction() {
        return features.has(Capability.TRANSACTIONS)
                ? thereAndBack(new Operation.Begin(), new Operation.Commit())
                : null;
    }

    /** Transactions within each other, with a change in the innermost one. */
    private @Nullable Runnable nesting() {
        if (!features.has(Capability.TRANSACTIONS)) {
            return null;
        }
        int depth = choices.between(9, 40);
        return new Runnable() {
            private int done;

            @Override
            public void run() {
                if (done++ < depth) {
                    draft.attempt(new Operation.Begin());
                } else if (sketch.transactions > 0) {
                    draft.attempt(done == depth + 1 ? drawers.changes.draw() : new Operation.Commit());
                    draft.attempt(drawers.accesses.draw());
                }
            }
        };
    }

    private @Nullable Runnable space() {
        Region root = features.has(Capability.SPACES) ? sketch.pick(choices, r -> sketch.roots.contains(r)) : null;
        return root == null
                ? null
                : () -> {
                    String space = "T" + draft.steps().size();
                    draft.attempt(new Operation.OpenSpace(space, root.name));
                    draft.attempt(drawers.accesses.draw());
                    draft.attempt(new Operation.CloseSpace(space));
                };
    }

    /** Opened and closed, or left open as far as that is well within the limit. */
    private @Nullable Runnable window() {
        PinOperation.Pin first = features.has(Capability.PINS) ? drawers.pinning.another() : null;
        draft.attempt(first);
        if (first == null || sketch.windows.stream().noneMatch(w -> w.handle().equals(first.handle()))) {
            return null;
        }
        boolean closes = choices.chance(70);
        return () -> {
            PinOperation.Pin pin = drawers.pinning.again(first);
            draft.attempt(pin);
            boolean ends = closes || sketch.windows.size() > MOST_WINDOWS;
            sketch.windows.stream()
                    .filter(window -> ends && window.handle().equals(pin.handle()))
                    .findAny()
                    .ifPresent(window -> draft.attempt(drawers.pinning.unpin(window)));
        };
    }

    /** Owners that come and go, some of them with a region that is used until its owner has gone. */
    private @Nullable Runnable owner() {
        if (!features.has(Capability.OWNERS)) {
            return null;
        }
        boolean used = choices.chance(50);
        return () -> {
            String owner = RegionMaker.name(sketch.names);
            draft.attempt(new OwnerOperation.MakeOwner(owner));
            Operation.Create region = drawers.regions.ownedBy(owner);
            draft.attempt(region);
            draft.attempt(used ? new OwnerOperation.Ref(region.region()) : null);
            draft.attempt(new OwnerOperation.Unown(owner));
            draft.attempt(used ? new OwnerOperation.Unref(region.region()) : null);
            draft.attempt(new AttributeOperation.Flush());
        };
    }

    /** Regions that are made, added, taken out and destroyed. */
    private @Nullable Runnable region() {
        if (!features.has(Capability.OWNERS) || !features.has(Capability.DYNAMIC)) {
            return null;
        }
        return () -> {
            Operation.Create region = drawers.regions.any();
            int before = sketch.regions.size();
            draft.attempt(region);
            if (sketch.regions.size() > before) {
                draft.attempt(drawers.placement.add(sketch.regions.get(before)));
                draft.attempt(new Operation.Delete(region.region()));
                draft.attempt(new OwnerOperation.Destroy(region.region()));
            }
        };
    }

    private @Nullable Runnable log() {
        Region region = features.has(Capability.DIRTY_LOG) ? sketch.pick(choices, Region::isRam) : null;
        return region == null
                ? null
                : () -> {
                    draft.attempt(new AttributeOperation.SetLog(region.name, 0, true));
                    draft.attempt(drawers.attributing.take(region, 0));
                    draft.attempt(drawers.accesses.draw());
                    draft.attempt(drawers.attributing.take(region, 0));
                    draft.attempt(new AttributeOperation.SetLog(region.name, 0, false));
                };
    }

    private @Nullable Runnable eventfd() {
        Region region = features.has(Capability.EVENTFD) ? sketch.pick(choices, Region::isDevice) : null;
        return region == null
                ? null
                : () -> {
                    String event = "t" + draft.steps().size();
                    draft.attempt(new AttributeOperation.AddEventfd(event, region.name, 0, 1, null));
                    draft.attempt(drawers.accesses.writeTo(region, 1));
                    draft.attempt(new AttributeOperation.RemoveEventfd(event));
                };
    }

    /** Writes that are late, or ranges that come and go. */
    private @Nullable Runnable coalescing() {
        Region region = features.has(Capability.COALESCING) ? sketch.pick(choices, Region::isDevice) : null;
        if (region == null) {
            return null;
        }
        long last = region.size.last();
        Operation zone =
                new AttributeOperation.Coalesce(region.name, 0, Long.compareUnsigned(last, 8) < 0 ? last + 1 : 8);
        return choices.chance(40)
                ? thereAndBack(zone, new AttributeOperation.Uncoalesce(region.name))
                : () -> {
                    draft.attempt(region.zones.isEmpty() ? zone : null);
                    draft.attempt(drawers.accesses.writeTo(region));
                };
    }

    private @Nullable Runnable entry() {
        Region region = sketch.pick(choices, Region::isIommu);
        return drawers.specials.translation(region) instanceof KindOperation.SetTranslation entry
                ? thereAndBack(
                        entry,
                        new KindOperation.SetTranslation(entry.region(), entry.iova(), entry.to(), Permission.NONE))
                : null;
    }

    private @Nullable Runnable mode() {
        Region region = sketch.pick(choices, Region::isRomDevice);
        return region == null
                ? null
                : thereAndBack(
                        new KindOperation.SetRomMode(region.name, !region.romMode),
                        new KindOperation.SetRomMode(region.name, region.romMode));
    }
}
