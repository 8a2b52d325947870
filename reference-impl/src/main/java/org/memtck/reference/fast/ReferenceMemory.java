package org.memtck.reference.fast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.DeviceContract;
import org.memtck.reference.model.World;
import org.memtck.spec.device.Device;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;

/**
 * The reference as a memory layer for use: it does what the specification expects. Common accesses go through
 * {@link FastAccesses}; everything else, and what those leave, is performed as the rules say.
 */
public final class ReferenceMemory
        implements PerformedChanges, PerformedSpecials, PerformedAttributes, PerformedOwners, PerformedWindows {
    private final World world;
    private final Function<Operation, Observation> performer;
    private final Map<String, Device> devices = new HashMap<>();
    private final Map<String, Runnable> signals = new HashMap<>();
    private final FlatViews views;
    private final FastAccesses fast;
    /** Whether a variant makes callbacks that a {@link DevicePort} does not know. */
    private final boolean callsInPlace;

    /**
     * Makes a memory layer with no regions.
     *
     * @param world the state, which only the performer changes
     * @param performer does what the rules say of an operation, and returns the canonical answer
     */
    public ReferenceMemory(World world, Function<Operation, Observation> performer) {
        this.world = world;
        this.performer = performer;
        this.views = new FlatViews(world);
        Dialect dialect = world.parameters().dialect();
        this.callsInPlace = dialect.has(Variant.IMPL_4_IN_PLACE) || !DeviceContract.isPlain(dialect);
        this.fast = new FastAccesses(world, views);
        world.listen(views);
    }

    @Override
    public Observation perform(Operation operation) {
        Observation expected = performer.apply(operation);
        if (expected.calls().isEmpty() && expected.signals().isEmpty()) {
            return expected;
        }
        expected.calls().forEach(this::callBack);
        expected.signals()
                .forEach(event -> signals.getOrDefault(event, () -> {}).run());
        return expected.withCalls(List.of()).withSignals(List.of());
    }

    private void callBack(Call call) {
        Device device = devices.get(call.region());
        if (device == null) {
            throw new IllegalStateException(call.region() + " is no device");
        }
        if (call.write()) {
            device.write(call.offset(), call.size(), call.value());
        } else {
            device.read(call.offset(), call.size());
        }
    }

    @Override
    public Observation createRegion(String region, RegionSpec spec, Device device) {
        return create(new Operation.Create(region, spec), device);
    }

    @Override
    public Observation createOwnedRegion(String region, RegionSpec spec, Device device, String owner) {
        return create(new Operation.Create(region, spec, owner), device);
    }

    private Observation create(Operation.Create operation, Device device) {
        Observation created = perform(operation);
        if (created.equals(Observation.ok())) {
            devices.put(operation.region(), device);
            if (operation.spec() instanceof RegionSpec.Mmio mmio && !callsInPlace) {
                views.ports().put(world.id(operation.region()), new DevicePort(device, mmio.device()));
            }
        }
        return created;
    }

    @Override
    public Observation openSpace(String space, String root) {
        fast.noteSpace();
        return PerformedChanges.super.openSpace(space, root);
    }

    @Override
    public Observation closeSpace(String space) {
        fast.noteSpace();
        return PerformedChanges.super.closeSpace(space);
    }

    @Override
    public Observation addEventfd(
            String event, String region, long at, int size, @Nullable Long match, Runnable signal) {
        Observation added = perform(new AttributeOperation.AddEventfd(event, region, at, size, match));
        if (added.equals(Observation.ok())) {
            signals.put(event, signal);
            closePort(region);
        }
        return added;
    }

    @Override
    public Observation coalesce(String region, long at, long length) {
        Observation done = PerformedAttributes.super.coalesce(region, at, length);
        if (done.equals(Observation.ok())) {
            closePort(region);
        }
        return done;
    }

    private void closePort(String region) {
        DevicePort port = views.ports().get(world.id(region));
        if (port != null) {
            port.close();
        }
    }

    @Override
    public Observation read(String space, long at, int size, Endian order) {
        Observation done = fast.read(space, at, size, order);
        return done != null ? done : perform(new Operation.Read(space, at, size, order));
    }

    @Override
    public Observation write(String space, long at, int size, long value, Endian order) {
        Observation done = fast.write(space, at, size, value, order);
        return done != null ? done : perform(new Operation.Write(space, at, size, value, order));
    }

    @Override
    public Observation load(String space, long at, int length) {
        Observation done = fast.load(space, at, length);
        return done != null ? done : perform(new Operation.Load(space, at, length));
    }

    @Override
    public Observation store(String space, long at, Bytes bytes) {
        Observation done = fast.store(space, at, bytes);
        return done != null ? done : perform(new Operation.Store(space, at, bytes));
    }

    @Override
    public Observation flatView(String space) {
        Observation done = fast.flatView(space);
        return done != null ? done : perform(new Operation.FlatView(space));
    }

    @Override
    public Observation find(String space, long at) {
        Observation done = fast.find(space, at);
        return done != null ? done : perform(new Operation.Find(space, at));
    }
}
