package org.memtck.kit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.target.Capability;

/**
 * Writes shapes that chance makes too seldom, since several things have to come together in order. Each begins with what the
 * scenario has already, so that they differ in everything that does not matter to them.
 */
final class Scenes {
    private final ChoiceSource choices;
    private final Drawers drawers;
    private final Features features;
    private final Sketch sketch;
    private final Draft draft;

    private final List<BooleanSupplier> scenes = List.of(
            this::deaths,
            this::pinnedDeath,
            this::filledWindow,
            this::protectedPart,
            this::nested,
            this::unused,
            this::invalidLate);

    Scenes(Drawers drawers, Draft draft) {
        this.choices = drawers.choices;
        this.drawers = drawers;
        this.features = drawers.features;
        this.sketch = drawers.sketch;
        this.draft = draft;
    }

    /** Writes one, the first for which the scenario has what it takes. */
    void write() {
        int start = choices.below(scenes.size());
        boolean done = false;
        for (int i = 0; i < scenes.size() && !done; i++) {
            done = scenes.get((start + i) % scenes.size()).getAsBoolean();
        }
    }

    /** Several owners that one commit brings to their end (rules LIFE-4 and LIFE-5). */
    private boolean deaths() {
        if (!features.has(Capability.OWNERS) || !features.has(Capability.DYNAMIC)) {
            return false;
        }
        List<Region> mapped = new ArrayList<>();
        int count = choices.between(2, 3);
        for (int i = 0; i < count; i++) {
            String owner = RegionMaker.name(sketch.names);
            draft.attempt(new OwnerOperation.MakeOwner(owner));
            Region region = made(drawers.regions.ownedBy(owner));
            if (region != null) {
                draft.attempt(drawers.placement.add(region));
                mapped.add(region);
            }
            draft.attempt(new OwnerOperation.Unown(owner));
        }
        boolean together = features.has(Capability.TRANSACTIONS) && choices.chance(80);
        draft.attempt(together ? new Operation.Begin() : null);
        mapped.forEach(region -> draft.attempt(new Operation.Delete(region.name)));
        draft.attempt(together ? new Operation.Commit() : null);
        draft.attempt(choices.chance(70) ? new AttributeOperation.Flush() : null);
        return true;
    }

    /** A region that goes while a window on it is open: it is destroyed, or its owner lets go (rules LIFE-8 and PIN-3). */
    private boolean pinnedDeath() {
        Region region = features.has(Capability.PINS)
                ? sketch.pick(choices, r -> r.owner != null && r.isMapped() && !r.isContainer() && !r.isAlias())
                : null;
        String space = region == null ? null : drawers.addresses.space();
        Long at = region == null || space == null ? null : drawers.reference.addressOf(space, region.name, 0);
        if (region == null || region.owner == null || space == null || at == null) {
            return false;
        }
        PinOperation.Pin pin =
                drawers.pinning.again(new PinOperation.Pin("", space, at, choices.between(1, 8), choices.chance(50)));
        draft.attempt(pin);
        draft.attempt(features.has(Capability.DYNAMIC) ? new Operation.Delete(region.name) : null);
        draft.attempt(
                choices.chance(60) ? new OwnerOperation.Destroy(region.name) : new OwnerOperation.Unown(region.owner));
        draft.attempt(new AttributeOperation.Flush());
        draft.attempt(new PinOperation.Peek(pin.handle(), 0, 1));
        return true;
    }

    /** Content that changes behind an open window (rule PIN-1). */
    private boolean filledWindow() {
        Region region = features.has(Capability.PINS) ? sketch.pick(choices, Region::hasContent) : null;
        String space = region == null ? null : drawers.addresses.space();
        Long at = region == null || space == null ? null : drawers.reference.addressOf(space, region.name, 0);
        if (region == null || space == null || at == null) {
            return false;
        }
        PinOperation.Pin pin =
                drawers.pinning.again(new PinOperation.Pin("", space, at, choices.between(1, 8), choices.chance(20)));
        draft.attempt(pin);
        draft.attempt(drawers.accesses.fill(region));
        draft.attempt(new PinOperation.Peek(pin.handle(), 0, 1));
        draft.attempt(new PinOperation.Unpin(pin.handle(), choices.below(2)));
        return true;
    }

    /** A part of memory is protected, written to, and looked at again (rules RO-1 and RO-2). */
    private boolean protectedPart() {
        int before = sketch.regions.size();
        List<Operation> shadow = drawers.shadow.draw();
        shadow.forEach(draft::attempt);
        if (sketch.regions.size() == before) {
            return false;
        }
        Region part = sketch.regions.get(before);
        accessesTo(part);
        draft.attempt(new Operation.SetReadOnly(part.name, false));
        accessesTo(part);
        draft.attempt(features.has(Capability.DYNAMIC) ? new Operation.Delete(part.name) : null);
        draft.attempt(features.has(Capability.FLATVIEW) ? drawers.accesses.flatView() : null);
        return true;
    }

    private void accessesTo(Region region) {
        Region memory = region.spec instanceof RegionSpec.Alias alias ? sketch.region(alias.target()) : region;
        draft.attempt(drawers.accesses.readOf(region));
        draft.attempt(drawers.accesses.writeTo(region));
        draft.attempt(drawers.accesses.readOf(choices.chance(50) ? region : memory));
    }

    /** Transactions within each other, with a change in each (rule TXN-1). */
    private boolean nested() {
        if (!features.has(Capability.TRANSACTIONS)) {
            return false;
        }
        int depth = choices.between(2, 6);
        for (int i = 0; i < depth; i++) {
            draft.attempt(new Operation.Begin());
            draft.attempt(drawers.changes.draw());
        }
        for (int i = 0; i < depth; i++) {
            draft.attempt(drawers.accesses.draw());
            draft.attempt(new Operation.Commit());
        }
        return true;
    }

    /** What is off is switched off (rule DIRTY-3), what is not there is taken away. */
    private boolean unused() {
        Region ram = features.has(Capability.DIRTY_LOG) ? sketch.pick(choices, Region::isRam) : null;
        Region device = features.has(Capability.COALESCING) ? sketch.pick(choices, Region::isDevice) : null;
        if (ram != null) {
            draft.attempt(new AttributeOperation.SetLog(ram.name, 0, false));
            draft.attempt(drawers.accesses.writeTo(ram));
            draft.attempt(new AttributeOperation.SetLog(ram.name, 0, true));
            draft.attempt(drawers.accesses.writeTo(ram));
            draft.attempt(drawers.attributing.take(ram, 0));
        }
        if (device != null) {
            draft.attempt(new AttributeOperation.Uncoalesce(device.name));
            draft.attempt(drawers.accesses.writeTo(device));
        }
        return ram != null || device != null;
    }

    /** Writes that the device does not take, to a range where writes may be late (rules VALID-1 and COAL-1). */
    private boolean invalidLate() {
        Region device = features.has(Capability.COALESCING) && features.has(Capability.ACCESS_CONSTRAINTS)
                ? sketch.pick(
                        choices,
                        r -> r.isDevice() && r.spec.deviceOrPlain().valid().max() < Long.BYTES)
                : null;
        if (device == null) {
            return false;
        }
        long last = device.size.last();
        long length = Long.compareUnsigned(last, Long.BYTES) < 0 ? last + 1 : Long.BYTES;
        draft.attempt(new AttributeOperation.Coalesce(device.name, 0, length));
        draft.attempt(drawers.accesses.writeTo(device, Long.BYTES));
        draft.attempt(drawers.accesses.writeTo(device));
        draft.attempt(drawers.accesses.writeTo(device, Long.BYTES));
        draft.attempt(choices.chance(50) ? drawers.accesses.readOf(device) : new AttributeOperation.Flush());
        return true;
    }

    private @Nullable Region made(Operation.Create region) {
        int before = sketch.regions.size();
        draft.attempt(region);
        return sketch.regions.size() > before ? sketch.regions.get(before) : null;
    }
}
