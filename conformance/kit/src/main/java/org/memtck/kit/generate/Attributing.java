package org.memtck.kit.generate;

import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/** Draws changes of attributes that do not change the map, and the questions for dirty pages. */
final class Attributing {
    private static final Capability[] KINDS = {Capability.DIRTY_LOG, Capability.COALESCING, Capability.EVENTFD};

    private static final int MOST_ZONES = 3;
    /** No coalesced range that is drawn reaches as far. */
    private static final long BEHIND_ZONES = 0x30;

    private final ChoiceSource choices;
    private final Features features;
    private final Sketch sketch;
    private final Parameters parameters;
    private int eventfds;

    Attributing(ChoiceSource choices, Features features, Sketch sketch, Parameters parameters) {
        this.choices = choices;
        this.features = features;
        this.sketch = sketch;
        this.parameters = parameters;
    }

    @Nullable
    Operation draw() {
        int start = choices.below(KINDS.length);
        for (int i = 0; i < KINDS.length; i++) {
            Capability kind = KINDS[(start + i) % KINDS.length];
            if (features.has(kind)) {
                return draw(kind);
            }
        }
        return null;
    }

    private @Nullable Operation draw(Capability kind) {
        return switch (kind) {
            case DIRTY_LOG -> dirty();
            case COALESCING -> coalescing();
            default -> eventfd();
        };
    }

    private @Nullable Operation dirty() {
        Region logged = sketch.pick(choices, r -> !r.clients.isEmpty());
        if (logged != null && choices.chance(85)) {
            Integer[] clients = logged.clients.toArray(Integer[]::new);
            int client = clients[choices.below(clients.length)];
            return choices.chance(10)
                    ? new AttributeOperation.SetLog(logged.name, client, false)
                    : take(logged, client);
        }
        Region region = logged != null && choices.chance(50) ? logged : sketch.pick(choices, Region::isRam);
        if (region == null) {
            return null;
        }
        int client = choices.below(parameters.dirtyClients());
        return choices.chance(10) // often of a client whose log is off (open clause DIRTY-3/off)
                ? take(region, client)
                : new AttributeOperation.SetLog(region.name, client, !choices.chance(5));
    }

    /** All of the region, some whole windows of it, or some bytes. */
    Operation take(Region region, int client) {
        long last = region.size.last();
        if (choices.chance(20)) {
            return takePart(region, client);
        }
        long window = Math.max(parameters.dirtyWindow(), Parameters.DEFAULT_DIRTY_GRANULE);
        long windows = Long.divideUnsigned(last, window) + 1;
        if (windows < 2 || choices.chance(60)) {
            return new AttributeOperation.TakeDirty(region.name, 0, last + 1, client);
        }
        int first = choices.below((int) Math.min(windows, 4));
        long at = window * first;
        long length = window * choices.between(1, 2);
        long rest = last - at + 1;
        return new AttributeOperation.TakeDirty(
                region.name, at, Long.compareUnsigned(length, rest) > 0 ? rest : length, client);
    }

    /** Bytes that are no whole pages, around the edge of one or within it: what is asked for is rounded out (rule DIRTY-1). */
    private Operation takePart(Region region, int client) {
        long last = region.size.last();
        long page = parameters.dirtyGranule();
        long near = page * choices.below(4) + choices.between(-16, 17);
        long at = region.size.contains(near) ? near : choices.below(2) * (last >>> 1);
        long length = choices.chance(50) ? choices.between(1, 32) : page / 2 + choices.below((int) page);
        long rest = last - at + 1;
        return new AttributeOperation.TakeDirty(
                region.name, at, Long.compareUnsigned(length, rest) > 0 ? rest : length, client);
    }

    private @Nullable Operation coalescing() {
        if (choices.chance(20)) {
            return new AttributeOperation.Flush();
        }
        Region coalesced = sketch.pick(choices, r -> !r.zones.isEmpty());
        if (coalesced != null && choices.chance(25)) {
            return new AttributeOperation.Uncoalesce(coalesced.name);
        }
        Region listening = choices.chance(40) ? sketch.pick(choices, r -> !r.eventfds.isEmpty()) : null;
        Region region = listening == null || listening.zones.size() >= MOST_ZONES
                ? sketch.pick(choices, r -> r.isDevice() && r.zones.size() < MOST_ZONES)
                : listening;
        return region == null ? null : coalesce(region);
    }

    /** A range of some words or, now and then, of any bytes, cut at the end of the device. */
    private Operation coalesce(Region region) {
        boolean words = choices.chance(80);
        long start = words ? choices.below(4) * 8L : choices.below(0x80);
        long length = words ? choices.between(1, 3) * 8L : choices.between(1, 40);
        long at = region.size.contains(start) ? start : 0;
        long most = region.size.last() - at;
        return new AttributeOperation.Coalesce(
                region.name, at, Long.compareUnsigned(length - 1, most) > 0 ? most + 1 : length);
    }

    private @Nullable Operation eventfd() {
        Region signalled = sketch.pick(choices, r -> !r.eventfds.isEmpty());
        if (signalled != null && choices.chance(35)) {
            Sketch.Eventfd eventfd = signalled.eventfds.get(choices.below(signalled.eventfds.size()));
            return new AttributeOperation.RemoveEventfd(eventfd.name());
        }
        Region region = sketch.pick(choices, Region::isDevice);
        if (region == null) {
            return null;
        }
        int size = 1 << choices.below(Integer.numberOfTrailingZeros(parameters.maxAccess()) + 1);
        Long match = choices.chance(50) ? match(size) : null;
        return new AttributeOperation.AddEventfd("e" + eventfds++, region.name, offset(region, size), size, match);
    }

    /** Near the beginning, behind most coalesced ranges, or at the end, which a smaller size or an alias cuts off first. */
    private long offset(Region region, int size) {
        int kind = choices.below(100);
        if (kind < 15 && region.size.contains(size - 1)) {
            return region.size.last() - (size - 1);
        }
        if (kind >= 90) {
            long any = choices.below(0x80);
            return region.size.contains(any + size - 1) ? any : 0;
        }
        long at = (long) size * choices.below(3);
        return kind < 35 && region.size.contains(BEHIND_ZONES + at + size - 1) ? BEHIND_ZONES + at : at;
    }

    /** A value that a write can have, or now and then one that is too large for any (rule EVT-1). */
    private long match(int size) {
        long match = choices.chance(10) ? choices.between(-1, 1) : choices.bits();
        return choices.chance(85) ? DeviceModel.cut(match, size) : match;
    }
}
