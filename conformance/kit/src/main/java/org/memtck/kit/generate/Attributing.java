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
        Region region = sketch.pick(choices, Region::isRam);
        return region == null
                ? null
                : new AttributeOperation.SetLog(region.name, choices.below(parameters.dirtyClients()), true);
    }

    /** All of the region, or some whole windows of it. */
    Operation take(Region region, int client) {
        long last = region.size.last();
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

    private @Nullable Operation coalescing() {
        if (choices.chance(20)) {
            return new AttributeOperation.Flush();
        }
        Region coalesced = sketch.pick(choices, r -> !r.zones.isEmpty());
        if (coalesced != null && choices.chance(25)) {
            return new AttributeOperation.Uncoalesce(coalesced.name);
        }
        Region region = sketch.pick(choices, r -> r.isDevice() && r.zones.size() < MOST_ZONES);
        return region == null
                ? null
                : new AttributeOperation.Coalesce(region.name, choices.below(4) * 8L, choices.between(1, 3) * 8L);
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
        long at = (long) size * choices.below(3);
        Long match = choices.chance(50) ? DeviceModel.cut(choices.bits(), size) : null;
        return new AttributeOperation.AddEventfd("e" + eventfds++, region.name, at, size, match);
    }
}
