package org.memtck.reference.rules;

import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.scenario.Endian;

/** The byte that was moved last on the bus, which is seen where nothing is (variant VIS-2/last); zero at first. */
final class LastByte {
    private final boolean counts;
    private byte value;
    private boolean known = true;

    LastByte(Dialect dialect) {
        this.counts = dialect.has(Variant.VIS_2_LAST);
    }

    byte value() {
        return value;
    }

    /** Returns whether it is specified which byte it is. */
    boolean isKnown() {
        return known;
    }

    /** Returns the plan of a read, after which its last byte is on the bus. */
    Plan read(Plan plan, int size, Endian order) {
        return counts ? plan.then(() -> noteRead(plan.expectation(), size, order)) : plan;
    }

    private void noteRead(Expectation expectation, int size, Endian order) {
        Observation seen = expectation.canonical();
        if (!isCertain(expectation)) {
            known = false;
        } else if (seen.status() == Status.OK && seen.value() != null) {
            byte[] bytes = ByteOrder.decompose(seen.value(), size, order);
            note(bytes[size - 1]);
        }
    }

    /** Returns the plan of a write, after which its last byte is on the bus. */
    Plan write(Plan plan, long written, int size, Endian order) {
        return counts
                ? plan.then(() -> noteMoved(plan.expectation(), ByteOrder.decompose(written, size, order)))
                : plan;
    }

    /** Returns the plan of a block, after which its last byte is on the bus; of one that is not done nobody knows which. */
    Plan block(Plan plan, byte[] stored) {
        if (!counts) {
            return plan;
        }
        return plan.then(() -> {
            Expectation expectation = plan.expectation();
            Observation seen = expectation.canonical();
            byte[] moved = seen.bytes() == null ? stored : seen.bytes().toArray();
            if (moved.length > 0 && (seen.status() != Status.OK || expectation.missing() != null)) {
                known = false;
            } else {
                noteMoved(expectation, moved);
            }
        });
    }

    private void noteMoved(Expectation expectation, byte[] moved) {
        if (!isCertain(expectation)) {
            known = false;
        } else if (expectation.canonical().status() == Status.OK && moved.length > 0) {
            note(moved[moved.length - 1]);
        }
    }

    private void note(byte moved) {
        value = moved;
        known = true;
    }

    private static boolean isCertain(Expectation expectation) {
        return expectation.others().isEmpty() && expectation.bounds() == null && !expectation.mayBeIgnored();
    }
}
