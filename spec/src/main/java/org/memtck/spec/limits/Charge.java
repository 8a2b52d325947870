package org.memtck.spec.limits;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.RegionSpec;

/**
 * What an operation adds to a count, or takes off.
 *
 * @param amount negative if something ends
 */
record Charge(Limit limit, int amount) {
    private static final List<Charge> FILE = List.of(new Charge(Limit.REGIONS, 1), new Charge(Limit.FILES, 1));
    private static final Map<Limit, List<Charge>> ONE = ofEach(1);
    private static final Map<Limit, List<Charge>> END = ofEach(-1);

    private static Map<Limit, List<Charge>> ofEach(int amount) {
        Map<Limit, List<Charge>> charges = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            charges.put(limit, List.of(new Charge(limit, amount)));
        }
        return charges;
    }

    private static List<Charge> one(Limit limit) {
        return ONE.getOrDefault(limit, List.of());
    }

    private static List<Charge> end(Limit limit) {
        return END.getOrDefault(limit, List.of());
    }

    private static List<Charge> bytes(int length) {
        return List.of(new Charge(Limit.BYTES, length));
    }

    /** The charges for an operation. */
    static List<Charge> of(Operation operation) {
        if (operation instanceof Operation.Read || operation instanceof Operation.Write) {
            return List.of();
        } else if (operation instanceof Operation.Create create) {
            return create.spec() instanceof RegionSpec.FileRam ? FILE : one(Limit.REGIONS);
        } else if (operation instanceof Operation.Begin) {
            return one(Limit.TRANSACTIONS);
        } else if (operation instanceof Operation.Commit) {
            return end(Limit.TRANSACTIONS);
        } else if (operation instanceof Operation.OpenSpace) {
            return one(Limit.SPACES);
        } else if (operation instanceof Operation.Load load) {
            return bytes(load.length());
        } else if (operation instanceof Operation.Store store) {
            return bytes(store.bytes().length());
        } else if (operation instanceof Operation.Fill fill) {
            return bytes(fill.bytes().length());
        }
        return ofFamily(operation);
    }

    private static List<Charge> ofFamily(Operation operation) {
        if (operation instanceof KindOperation.Inspect inspect) {
            return bytes(inspect.length());
        } else if (operation instanceof KindOperation.SetTranslation) {
            return one(Limit.TRANSLATIONS);
        } else if (operation instanceof AttributeOperation.Coalesce) {
            return one(Limit.ZONES);
        } else if (operation instanceof AttributeOperation.AddEventfd) {
            return one(Limit.EVENTFDS);
        } else if (operation instanceof AttributeOperation.RemoveEventfd) {
            return end(Limit.EVENTFDS);
        } else if (operation instanceof OwnerOperation.MakeOwner) {
            return one(Limit.OWNERS);
        } else if (operation instanceof OwnerOperation.Ref) {
            return one(Limit.USES);
        } else if (operation instanceof OwnerOperation.Unref) {
            return end(Limit.USES);
        } else if (operation instanceof PinOperation.Pin pin) {
            return List.of(new Charge(Limit.WINDOWS, 1), new Charge(Limit.BYTES, pin.length()));
        } else if (operation instanceof PinOperation.Unpin) {
            return end(Limit.WINDOWS);
        } else if (operation instanceof PinOperation.Peek peek) {
            return bytes(peek.length());
        } else if (operation instanceof PinOperation.Poke poke) {
            return bytes(poke.bytes().length());
        }
        return List.of();
    }
}
