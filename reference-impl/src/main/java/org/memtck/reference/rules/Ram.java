package org.memtck.reference.rules;

import java.util.BitSet;
import java.util.List;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.RegionSpec;

/** Memory that the guest can change, and its variants (family RAM). */
final class Ram {
    private final Machine machine;
    private final Memory memory;
    private final MapChanges changes;

    Ram(Machine machine, Memory memory, MapChanges changes) {
        this.machine = machine;
        this.memory = memory;
        this.changes = changes;
    }

    /** Returns the rules by which RAM shows its bytes. */
    static RuleSet ofRead(Region region) {
        return region.spec instanceof RegionSpec.CallerRam
                ? RuleSet.of(Rule.RAM_1, Rule.RAM_4)
                : RuleSet.of(Rule.RAM_1);
    }

    /** The host side writes content, whatever the guest may. */
    Plan fill(Operation.Fill op) {
        Region region = machine.region(op.region());
        if (!region.kind.hasContent()) {
            throw Misuse.error(op.region() + " has no content to fill");
        }
        Bytes bytes = op.bytes();
        if (bytes.length() == 0) {
            return Plan.ok();
        }
        Range filled = within(region, "bytes reach", op.at(), bytes.length());
        return Plan.doing(() -> {
            memory.write(region, op.at(), bytes.toArray(), 0, bytes.length(), RuleSet.NONE);
            region.attributes.noteMaybe(filled.first(), filled.last());
        });
    }

    /**
     * Returns offsets that must lie within a region.
     *
     * @param what the beginning of the message if they do not: what reaches past the end
     */
    static Range within(Region region, String what, long at, long length) {
        if (!isWithin(region, at, length)) {
            throw Misuse.error("the " + what + " past the end of " + region.name);
        }
        return new Range(at, at + length - 1);
    }

    /** The same where a rule calls it an error if they do not. */
    static Range within(Rule rule, Region region, String what, long at, long length) {
        if (!isWithin(region, at, length)) {
            throw Misuse.error(rule, "the " + what + " past the end of " + region.name);
        }
        return new Range(at, at + length - 1);
    }

    private static boolean isWithin(Region region, long at, long length) {
        long last = at + length - 1;
        return region.size.contains(last) && Long.compareUnsigned(last, at) >= 0;
    }

    /** Within a transaction, or under an open window, it is unspecified what becomes of the bytes. */
    Plan resize(KindOperation.ResizeRam op) {
        Region region = machine.region(op.region());
        if (!(region.spec instanceof RegionSpec.ResizeableRam ram)) {
            throw Misuse.of(Rule.RAM_2);
        }
        if (!op.size().fitsIn(ram.max())) {
            return Plan.of(Expectation.rejected(), RuleSet.of(Rule.RAM_2));
        }
        if (machine.openTransaction() != 0) {
            return Plan.open(OpenClause.RAM_2_TRANSACTION);
        }
        if (machine.world().windows().isOpenOn(region)) {
            return Plan.open(OpenClause.RAM_2_WINDOW);
        }
        boolean shrinks = !region.size.fitsIn(op.size());
        return changes.change(Tree.resized(machine.pending(), region.id, op.size()), Rule.RAM_2, region.id)
                .then(() -> {
                    if (shrinks) {
                        region.content().forget(op.size().last() + 1);
                    }
                    region.attributes.noteResized(op.size());
                });
    }

    /** Notes where resizeable RAM shows nothing because it does not use the bytes (rule RAM-2). */
    static void noteUnused(TracedSearch search, Region region, long offset) {
        if (region.spec instanceof RegionSpec.ResizeableRam ram
                && !region.size.contains(offset)
                && ram.max().contains(offset)) {
            search.hit(Rule.RAM_2);
        }
    }

    /** Returns the rule that explains the bytes of a region that nobody wrote: a file's are there from the start. */
    static RuleSet ofFirst(RegionSpec spec) {
        return spec instanceof RegionSpec.FileRam ? RuleSet.of(Rule.RAM_3) : RuleSet.NONE;
    }

    /** What is behind file-backed RAM (rule RAM-3) or RAM over the caller's memory (rule RAM-4). */
    Plan inspect(KindOperation.Inspect op) {
        Region region = machine.region(op.region());
        boolean file = region.spec instanceof RegionSpec.FileRam;
        if (!file && !(region.spec instanceof RegionSpec.CallerRam)) {
            throw Misuse.error("nothing is behind " + op.region());
        }
        if (op.length() > 0) {
            within(region, "bytes reach", op.at(), op.length());
        }
        byte[] bytes = new byte[op.length()];
        BitSet unknown = new BitSet();
        RuleSet rules = RuleSet.of(file ? Rule.RAM_3 : Rule.RAM_4);
        if (region.spec instanceof RegionSpec.FileRam ram && !ram.shared()) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) DeviceModel.byteAt(ram.seed(), op.at() + i);
            }
        } else {
            unknown = region.content().unknown(op.at(), bytes.length);
            rules = rules.union(memory.read(region, op.at(), bytes, 0, bytes.length));
        }
        return Plan.of(seen(bytes, unknown), rules);
    }

    /** Returns the expectation to see bytes, some of which are unknown. */
    static Expectation seen(byte[] bytes, BitSet unknown) {
        Observation seen = bytes.length == 0 ? Observation.ok() : Observation.bytes(Status.OK, Bytes.copyOf(bytes));
        return Expectation.block(seen, false, unknown.isEmpty() ? null : unknown, List.of());
    }
}
