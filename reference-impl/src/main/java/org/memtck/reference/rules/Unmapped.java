package org.memtck.reference.rules;

import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.scenario.Endian;

/** Accesses to addresses at which nothing is (rule VIS-2): they are rejected, or succeed on a bus that nobody drives. */
final class Unmapped {
    private final Dialect dialect;
    private final LastByte last;

    Unmapped(Machine machine) {
        this.dialect = machine.dialect();
        this.last = machine.lastByte();
    }

    /** Returns whether accesses succeed (variants VIS-2/open-bus, VIS-2/address and VIS-2/last). */
    boolean succeeds() {
        return dialect.has(Variant.VIS_2_OPEN_BUS)
                || dialect.has(Variant.VIS_2_ADDRESS)
                || dialect.has(Variant.VIS_2_LAST);
    }

    /** Returns whether it is open what a read sees. */
    boolean isOpen() {
        return dialect.has(Variant.VIS_2_LAST) && !last.isKnown();
    }

    /** A single read, which the given rules have led to where nothing is. */
    Plan read(long at, int size, Endian order, RuleSet rules) {
        if (!succeeds()) {
            return Visibility.reject(rules);
        } else if (isOpen()) {
            return Plan.open(OpenClause.RAM_1_UNKNOWN);
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
            into[from + i] = at(at + i);
        }
    }

    private byte at(long address) {
        if (dialect.has(Variant.VIS_2_LAST)) {
            return last.value();
        }
        return (byte) (dialect.has(Variant.VIS_2_ADDRESS) ? address : dialect.value(Variant.VIS_2_OPEN_BUS));
    }
}
