package org.memtck.kit.gate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.target.Capability;

/** The capabilities that the table of operations names. */
final class Needs {
    private static final List<Set<Capability>> BY_NUMBER =
            OperationType.all().stream().map(Needs::named).toList();

    private Needs() {}

    private static Set<Capability> named(OperationType type) {
        Set<Capability> named = EnumSet.noneOf(Capability.class);
        type.capabilities().forEach(id -> named.add(Capability.withId(id).orElseThrow()));
        return named;
    }

    /** What an operation always needs; not to be changed. */
    static Set<Capability> of(OperationType type) {
        return BY_NUMBER.get(type.number() - 1);
    }
}
