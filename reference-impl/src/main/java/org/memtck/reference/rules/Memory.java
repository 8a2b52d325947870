package org.memtck.reference.rules;

import java.util.Set;
import org.memtck.reference.model.Region;
import org.memtck.spec.observation.Bounds;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Endian;

/** The bytes of RAM, ROM and ROM devices in accesses, with the reasons why they are what they are. */
final class Memory {
    private final Machine machine;

    Memory(Machine machine) {
        this.machine = machine;
    }

    /** A single read, which the given rules have led to the bytes. */
    Plan read(Region region, long offset, int size, Endian order, RuleSet rules) {
        if (!region.content().isKnown(offset, size)) {
            return Plan.open(OpenClause.RAM_1_UNKNOWN);
        }
        byte[] bytes = new byte[size];
        RuleSet reasons = read(region, offset, bytes, 0, size);
        Observation seen = Observation.ok(ByteOrder.compose(bytes, 0, size, order));
        return Plan.of(Expectation.exactly(seen), rules.union(reasons));
    }

    /** A read that goes on behind the end of the region, where nobody knows what there is (variant VIS-9/first). */
    Plan readBeyond(Region region, long offset, int size, Endian order, RuleSet rules) {
        int within = (int) (region.size.last() - offset) + 1;
        if (!region.content().isKnown(offset, within)) {
            return Plan.open(OpenClause.RAM_1_UNKNOWN);
        }
        byte[] bytes = new byte[size];
        RuleSet reasons = read(region, offset, bytes, 0, within);
        long free = 0;
        for (int i = within; i < size; i++) {
            free |= 0xffL << order.shift(i, size);
        }
        Observation seen = Observation.ok(ByteOrder.compose(bytes, 0, size, order));
        return Plan.of(Expectation.within(seen, Bounds.of(Set.of(Status.OK), free)), rules.union(reasons));
    }

    /** Copies bytes into the array, known or not, and returns the rules to suspect of them. */
    RuleSet read(Region region, long offset, byte[] into, int from, int length) {
        region.content().read(offset, into, from, length);
        return machine.reasons(region).of(offset, length);
    }

    /** A single write, which the given rules have led to the bytes. */
    Plan write(Decode decode, long offset, byte[] bytes, RuleSet rules) {
        RuleSet all = rules.union(ReadOnly.refusal(decode));
        boolean refused = ReadOnly.mayRefuse(machine.dialect(), decode);
        return Plan.of(refused ? Expectation.refusedWrite() : Expectation.ok(), all)
                .then(() -> guestWrite(decode, offset, bytes, 0, bytes.length, all));
    }

    /** Does what a guest's write to memory does: the bytes change, or stay, or nobody knows which. */
    void guestWrite(Decode decode, long offset, byte[] bytes, int from, int length, RuleSet rules) {
        Region region = decode.there();
        if (Rom.leavesOpen(machine.dialect(), decode)) {
            blur(region, offset, length);
        } else if (ReadOnly.refuses(machine.dialect(), decode)) {
            machine.reasons(region).noteRefused(offset, length, rules);
        } else {
            write(region, offset, bytes, from, length, rules);
            region.attributes.noteWritten(offset, offset + length - 1, machine.openTransaction());
        }
    }

    /** Changes bytes without a word about dirty pages. */
    void write(Region region, long offset, byte[] bytes, int from, int length, RuleSet rules) {
        region.content().write(offset, bytes, from, length);
        machine.reasons(region).noteWritten(offset, length, rules);
    }

    /** Notes that bytes may have been written, and count as written or not; a target that refuses such a write knows better. */
    void blur(Region region, long offset, int length) {
        if (!machine.world().isCertain()) {
            region.content().blur(offset, length);
            region.attributes.noteMaybe(offset, offset + length - 1);
        }
    }
}
