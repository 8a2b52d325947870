package org.memtck.reference.rules;

import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.scenario.Endian;

/** Accesses to addresses at which nothing is (rule VIS-2): they are rejected, or succeed on a bus that nobody drives. */
final class Unmapped {
    private final Dialect dialect;

    Unmapped(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Returns whether accesses succeed (variants VIS-2/open-bus and VIS-2/address). */
    boolean succeeds() {
        return dialect.has(Variant.VIS_2_OPEN_BUS) || dialect.has(Variant.VIS_2_ADDRESS);
    }

    /** A single read, which the given rules have led to where nothing is. */
    Plan read(long at, int size, Endian order, RuleSet rules) {
        if (!succeeds()) {
            return Visibility.reject(rules);
        }
        byte[] bytes = new byte[size];
        read(at, bytes, 0, size);
        Observation seen = Observation.ok(ByteOrder.compose(bytes, 0, size, order));
        return Plan.of(Expectation.exactly(seen), rules.union(Visibility.NOTHING));
    }

    /** A single write, which the given rules have led to where nothing is. */
    Plan write(RuleSet rules) {
        return succeeds() ? Plan.of(Expectation.ok(), rules.union(Visibility.NOTHING)) : Visibility.reject(rules);
    }

    /** Reads what bytes of an access that succeeds are, from an address of a space on. */
    void read(long at, byte[] into, int from, int length) {
        for (int i = 0; i < length; i++) {
            into[from + i] =
                    (byte) (dialect.has(Variant.VIS_2_ADDRESS) ? at + i : dialect.value(Variant.VIS_2_OPEN_BUS));
        }
    }
}
