package org.memtck.spec.limits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memtck.spec.operation.Family;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;

/**
 * What an operation adds to a count, or takes off.
 *
 * @param amount negative if something ends
 */
record Charge(Limit limit, int amount) {
    /** What an operation makes one more of. */
    private static final Map<Class<?>, Limit> MADE = Map.of(
            Operation.Begin.class, Limit.TRANSACTIONS,
            Operation.OpenSpace.class, Limit.SPACES,
            KindOperation.SetTranslation.class, Limit.TRANSLATIONS,
            AttributeOperation.Coalesce.class, Limit.ZONES,
            AttributeOperation.AddEventfd.class, Limit.EVENTFDS,
            OwnerOperation.MakeOwner.class, Limit.OWNERS,
            OwnerOperation.Ref.class, Limit.USES);

    /** What is counted as long as it is there; anything else is counted for good. */
    private static final Set<Limit> AT_A_TIME = EnumSet.of(Limit.TRANSACTIONS, Limit.EVENTFDS, Limit.USES);

    /** By the number of the kind of operation; bytes are not among them. */
    private static final Charge[][] FIXED = fixed();

    private static final boolean[] HAS_BYTES = hasBytes();

    private static boolean[] hasBytes() {
        List<OperationType> all = OperationType.all();
        boolean[] has = new boolean[all.size()];
        for (int i = 0; i < has.length; i++) {
            OperationType type = all.get(i);
            has[i] = type.has(Role.LENGTH) || type.has(Role.WINDOW_LENGTH) || type.has(Role.BYTES);
        }
        return has;
    }

    private static Charge[][] fixed() {
        List<Charge[]> fixed = new ArrayList<>();
        for (OperationType type : OperationType.all()) {
            List<Charge> charges = new ArrayList<>();
            if (type.family() == Family.CREATION) {
                charges.add(new Charge(Limit.REGIONS, 1));
            }
            if (type.has(Role.FILE)) {
                charges.add(new Charge(Limit.FILES, 1));
            }
            if (MADE.containsKey(type.record())) {
                charges.add(new Charge(MADE.get(type.record()), 1));
            }
            MADE.forEach((made, limit) -> {
                if (AT_A_TIME.contains(limit) && isUndoneBy(made, type)) {
                    charges.add(new Charge(limit, -1));
                }
            });
            fixed.add(charges.toArray(Charge[]::new));
        }
        return fixed.toArray(Charge[][]::new);
    }

    private static boolean isUndoneBy(Class<?> made, OperationType type) {
        return OperationType.all().stream()
                .anyMatch(other -> other.record() == made
                        && other.undoneBy().filter(type::equals).isPresent());
    }

    /** The charges for an operation, which the caller leaves as they are. */
    static Charge[] of(Operation operation) {
        OperationType type = OperationType.of(operation);
        Charge[] fixed = FIXED[type.number() - 1];
        if (!HAS_BYTES[type.number() - 1]) {
            return fixed;
        }
        Charge[] charges = Arrays.copyOf(fixed, fixed.length + 1);
        charges[fixed.length] = new Charge(Limit.BYTES, (int) type.extent(operation));
        return charges;
    }
}
