package org.memtck.kit.reduce;

import java.util.List;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;

/**
 * What moves along with a region: accesses to it, and the entries of IOMMU regions that lead to it. Which of them must move is
 * unknown, so all combinations are tried.
 */
enum Mover {
    /** Accesses. */
    ACCESSES {
        @Override
        Operation move(Operation operation, long by) {
            return Addresses.accesses(operation, at -> at + by);
        }
    },
    /** Entries of IOMMU regions. */
    DESTINATIONS {
        @Override
        Operation move(Operation operation, long by) {
            return Addresses.destinations(operation, at -> at + by);
        }
    },
    /** Both. */
    ALL {
        @Override
        Operation move(Operation operation, long by) {
            return ACCESSES.move(DESTINATIONS.move(operation, by), by);
        }
    };

    /** Those that make a difference. */
    static List<Mover> of(List<Operation> operations) {
        boolean translated = operations.stream().anyMatch(KindOperation.SetTranslation.class::isInstance);
        return translated ? List.of(values()) : List.of(ACCESSES);
    }

    /** The operation after what it concerns has moved by this distance. */
    abstract Operation move(Operation operation, long by);
}
