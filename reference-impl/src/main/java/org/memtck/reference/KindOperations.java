package org.memtck.reference;

import java.util.BitSet;
import java.util.List;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.RegionSpec;

/** What only regions of certain kinds can do: RAM variants, ROM devices, IOMMU regions. */
final class KindOperations implements KindOperation.Visitor<Answer> {
    private final World world;
    private final MapChanges changes;
    private final Windows windows;
    private final Avoided avoided;

    KindOperations(World world, MapChanges changes, Windows windows, Avoided avoided) {
        this.world = world;
        this.changes = changes;
        this.windows = windows;
        this.avoided = avoided;
    }

    @Override
    public Answer setRomMode(KindOperation.SetRomMode op) {
        Region region = world.region(op.region());
        if (region.kind != Kind.ROM_DEVICE) {
            throw Misuse.of(Rule.ROMD_1);
        }
        region.attributes.setRomMode(op.on(), world.openTransaction());
        region.attributes.noteChange();
        return Answer.ok();
    }

    /** Within a transaction, or under an open window, it is unspecified what becomes of the bytes. */
    @Override
    public Answer resizeRam(KindOperation.ResizeRam op) {
        Region region = world.region(op.region());
        if (!(region.spec instanceof RegionSpec.ResizeableRam ram)) {
            throw Misuse.of(Rule.RAM_2);
        }
        if (!op.size().fitsIn(ram.max())) {
            RuleSet rules = RuleSet.of(Rule.RAM_2);
            return avoided.stops(rules) ? Answer.AVOIDED : Answer.done(Expectation.rejected(), rules);
        }
        if (world.openTransaction() != 0) {
            return Answer.open(OpenClause.RAM_2_TRANSACTION);
        }
        if (windows.isOpenOn(region)) {
            return Answer.open(OpenClause.RAM_2_WINDOW);
        }
        Answer answer =
                changes.change(TreeChanges.resizeRam(world.pending(), region.id, op.size()), Rule.RAM_2, region.id);
        if (answer.kind() == Step.Kind.DONE) {
            if (!region.size.fitsIn(op.size())) {
                region.content().forget(op.size().last() + 1);
            }
            region.attributes.noteResized(op.size());
        }
        return answer;
    }

    /** What is behind file-backed RAM (rule RAM-3) or RAM over the caller's memory (rule RAM-4). */
    @Override
    public Answer inspect(KindOperation.Inspect op) {
        Region region = world.region(op.region());
        boolean file = region.spec instanceof RegionSpec.FileRam;
        if (!file && !(region.spec instanceof RegionSpec.CallerRam)) {
            throw Misuse.error("nothing is behind " + op.region());
        }
        long last = op.at() + op.length() - 1;
        if (op.length() > 0 && (!region.size.contains(last) || Long.compareUnsigned(last, op.at()) < 0)) {
            throw Misuse.error("the bytes reach past the end of " + op.region());
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
            rules = rules.union(region.content().read(op.at(), bytes, 0, bytes.length));
        }
        if (avoided.stops(rules)) {
            return Answer.AVOIDED;
        }
        Observation seen = bytes.length == 0 ? Observation.ok() : Observation.bytes(Status.OK, Bytes.copyOf(bytes));
        return Answer.done(Expectation.block(seen, false, unknown.isEmpty() ? null : unknown, List.of()), rules);
    }

    @Override
    public Answer setTranslation(KindOperation.SetTranslation op) {
        Region region = world.region(op.region());
        if (region.kind != Kind.IOMMU) {
            throw Misuse.of(Rule.IOMMU_1);
        }
        if (!region.translations().isAligned(op.iova())) {
            throw Misuse.error("iova is not the first address of a granule");
        }
        if (!region.size.contains(op.iova())) {
            throw Misuse.error("iova lies beyond the end of " + op.region());
        }
        region.translations().set(op.iova(), op.to(), op.permission());
        return Answer.ok();
    }
}
