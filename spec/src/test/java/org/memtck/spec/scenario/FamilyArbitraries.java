package org.memtck.spec.scenario;

import static org.memtck.spec.scenario.ScenarioArbitraries.bytes;
import static org.memtck.spec.scenario.ScenarioArbitraries.extents;
import static org.memtck.spec.scenario.ScenarioArbitraries.lengths;
import static org.memtck.spec.scenario.ScenarioArbitraries.names;
import static org.memtck.spec.scenario.ScenarioArbitraries.numbers;
import static org.memtck.spec.scenario.ScenarioArbitraries.sizes;
import static org.memtck.spec.scenario.ScenarioArbitraries.switches;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary operations of the further families: special kinds, attributes, owners and host windows. */
final class FamilyArbitraries {
    private FamilyArbitraries() {}

    static void addTo(Map<Class<? extends Operation>, Arbitrary<? extends Operation>> kinds) {
        specialKinds(kinds);
        dirtyLogging(kinds);
        lateWritesAndEventfds(kinds);
        owners(kinds);
        windows(kinds);
    }

    private static void specialKinds(Map<Class<? extends Operation>, Arbitrary<? extends Operation>> kinds) {
        kinds.put(
                KindOperation.SetRomMode.class,
                Combinators.combine(names(), switches()).as(KindOperation.SetRomMode::new));
        kinds.put(
                KindOperation.ResizeRam.class,
                Combinators.combine(names(), sizes()).as(KindOperation.ResizeRam::new));
        kinds.put(
                KindOperation.Inspect.class,
                Combinators.combine(names(), numbers(), lengths()).as(KindOperation.Inspect::new));
        kinds.put(
                KindOperation.SetTranslation.class,
                Combinators.combine(names(), numbers(), numbers(), Arbitraries.of(Permission.class))
                        .as(KindOperation.SetTranslation::new));
    }

    private static void dirtyLogging(Map<Class<? extends Operation>, Arbitrary<? extends Operation>> kinds) {
        Arbitrary<Integer> clients = Arbitraries.integers().between(0, Limits.DIRTY_CLIENTS - 1);
        kinds.put(
                AttributeOperation.SetLog.class,
                Combinators.combine(names(), clients, switches()).as(AttributeOperation.SetLog::new));
        kinds.put(
                AttributeOperation.TakeDirty.class,
                Combinators.combine(names(), numbers(), extents(), clients).as(AttributeOperation.TakeDirty::new));
    }

    private static void lateWritesAndEventfds(Map<Class<? extends Operation>, Arbitrary<? extends Operation>> kinds) {
        kinds.put(
                AttributeOperation.Coalesce.class,
                Combinators.combine(names(), numbers(), extents()).as(AttributeOperation.Coalesce::new));
        kinds.put(AttributeOperation.Uncoalesce.class, names().map(AttributeOperation.Uncoalesce::new));
        kinds.put(AttributeOperation.Flush.class, Arbitraries.just(new AttributeOperation.Flush()));
        kinds.put(
                AttributeOperation.AddEventfd.class,
                Combinators.combine(
                                names(),
                                names(),
                                numbers(),
                                ScenarioArbitraries.accessSizes(),
                                numbers().injectNull(0.3))
                        .as(AttributeOperation.AddEventfd::new));
        kinds.put(AttributeOperation.RemoveEventfd.class, names().map(AttributeOperation.RemoveEventfd::new));
    }

    private static void owners(Map<Class<? extends Operation>, Arbitrary<? extends Operation>> kinds) {
        kinds.put(OwnerOperation.MakeOwner.class, names().map(OwnerOperation.MakeOwner::new));
        kinds.put(OwnerOperation.Unown.class, names().map(OwnerOperation.Unown::new));
        kinds.put(OwnerOperation.Ref.class, names().map(OwnerOperation.Ref::new));
        kinds.put(OwnerOperation.Unref.class, names().map(OwnerOperation.Unref::new));
        kinds.put(OwnerOperation.Destroy.class, names().map(OwnerOperation.Destroy::new));
    }

    private static void windows(Map<Class<? extends Operation>, Arbitrary<? extends Operation>> kinds) {
        kinds.put(
                PinOperation.Pin.class,
                Combinators.combine(names(), names(), numbers(), lengths().filter(length -> length != 0), switches())
                        .as(PinOperation.Pin::new));
        kinds.put(
                PinOperation.Poke.class,
                Combinators.combine(names(), numbers(), bytes()).as(PinOperation.Poke::new));
        kinds.put(
                PinOperation.Peek.class,
                Combinators.combine(names(), numbers(), lengths()).as(PinOperation.Peek::new));
        kinds.put(
                PinOperation.Unpin.class,
                Combinators.combine(names(), lengths()).as(PinOperation.Unpin::new));
    }
}
