package org.memtck.reference.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.Space;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Cut;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Range;

/** Block accesses (family BLK): one visits its ranges in ascending order, goes on past holes and combines the results. */
final class BlockAccesses {
    /** The rules by which a block is cut: whoever uses a block for something else has rules of its own for that. */
    static final RuleSet CUTTING = RuleSet.of(Rule.BLK_1, Rule.BLK_2);

    /** The rule by which an access to several ranges goes on from one to the next. */
    static final RuleSet OVER_RANGES = RuleSet.of(Rule.BLK_1);

    private static final int LARGEST_ACCESS = 8;

    private final Machine machine;
    private final Memory memory;
    private final Eventfds eventfds;
    private final Coalescing coalescing;
    private final Unmapped unmapped;

    BlockAccesses(Machine machine, Memory memory, Eventfds eventfds, Coalescing coalescing) {
        this.machine = machine;
        this.memory = memory;
        this.eventfds = eventfds;
        this.coalescing = coalescing;
        this.unmapped = new Unmapped(machine);
    }

    Plan load(Space space, long at, int length) throws Misuse {
        return new Block(false, new byte[length]).plan(space, at);
    }

    Plan store(Space space, long at, Bytes bytes) throws Misuse {
        return new Block(true, bytes.toArray()).plan(space, at);
    }

    /** A single access that is carried out as a block of its bytes (variant VIS-9/block). */
    Plan single(Space space, long at, boolean write, byte[] bytes, Endian order) throws Misuse {
        Block block = new Block(write, bytes.clone());
        Plan plan = block.plan(space, at);
        if (write || plan.isOpen()) {
            return plan;
        } else if (block.rejected) {
            return plan.expecting(Expectation.with(Observation.rejected(), block.devices));
        }
        Observation done = Observation.ok(ByteOrder.compose(block.bytes, 0, bytes.length, order));
        return block.missing.isEmpty()
                ? plan.expecting(Expectation.with(done, block.devices))
                : Plan.open(OpenClause.RAM_1_UNKNOWN);
    }

    /**
     * Returns whether it matters how a block is cut into accesses. That is free (rule BLK-2), so a block is specified only where
     * every cut does the same, whether by what the device accepts, into aligned pieces or simply from the front.
     */
    static boolean dependsOnCut(DeviceSpec device, long offset, int length) {
        int largest = Math.min(LARGEST_ACCESS, Integer.highestOneBit(length));
        boolean anySize = device.valid().min() == 1
                && device.impl().min() == 1
                && device.valid().max() >= largest;
        boolean anyStart = (offset & (largest - 1)) == 0
                || (device.valid().unaligned() && device.impl().unaligned());
        Range errors = device.errors();
        boolean mayFail = errors != null
                && Long.compareUnsigned(errors.first(), offset + length - 1) <= 0
                && Long.compareUnsigned(offset, errors.last()) <= 0;
        return !anySize || !anyStart || mayFail;
    }

    /** One such access. */
    private final class Block {
        private final boolean write;
        private final byte[] bytes;
        private final Cutting cutting;
        private final List<DeviceAccess> devices = new ArrayList<>();
        private final BitSet missing = new BitSet();
        private RuleSet rules = RuleSet.NONE;
        private @Nullable OpenClause open;
        private boolean refused;
        private boolean rejected;
        private List<Cutting.Part> visited = List.of();

        Block(boolean write, byte[] bytes) {
            this.write = write;
            this.bytes = bytes;
            this.cutting = new Cutting(machine, write);
        }

        Plan plan(Space space, long at) throws Misuse {
            cutting.cut(space, at, bytes.length);
            rules = cutting.rules();
            open = cutting.open();
            missing.or(cutting.missing());
            rejected = !missing.isEmpty();
            if (rejected || cutting.ranges() != 1) {
                rules = rules.union(OVER_RANGES);
            }
            boolean oneRange = missing.isEmpty() && cutting.parts().size() == 1;
            visited = machine.dialect().has(Variant.BLK_1_PIECES) && !oneRange ? pieces(space, at) : parts();
            visited.forEach(this::add);
            if ((rejected || refused) && cutting.parts().size() > 1) {
                rules = rules.union(OVER_RANGES);
            }
            return open != null
                    ? Plan.open(open)
                    : Plan.of(expectation(), rules).then(this::perform);
        }

        /** Returns the pieces that variant BLK-1/pieces makes of it. */
        private List<Cutting.Part> pieces(Space space, long at) throws Misuse {
            BlockPieces pieces = new BlockPieces(machine, write);
            pieces.cut(space, at, bytes.length);
            rules = rules.union(pieces.rules());
            open = open == null ? pieces.open() : open;
            missing.clear();
            rejected = false;
            return pieces.parts();
        }

        /** Returns the parts that are visited: all, or as a variant of rule BLK-1 has it those that nothing stops. */
        private List<Cutting.Part> parts() {
            BlockStops stops = BlockStops.of(machine, cutting, write, bytes.length);
            if (stops == null) {
                return cutting.parts();
            }
            rules = rules.union(stops.rules());
            if (stops.first() < bytes.length) {
                rejected = true;
                missing.set(stops.visited(), bytes.length);
            }
            return stops.parts();
        }

        private void add(Cutting.Part part) {
            Region region = part.decode().region();
            if (region == null) {
                addNothing(part);
                return;
            }
            switch (region.kind) {
                case RAM -> addContent(region, part, write ? RuleSet.NONE : Ram.ofRead(region));
                case ROM -> addContent(region, part, write ? RuleSet.NONE : Rom.ofRead());
                case ROM_DEVICE -> addRomDevice(region, part);
                case MMIO -> addDevice(region, part);
                case IOMMU -> miss(part, RuleSet.NONE);
                default -> miss(part, Reservations.REJECTED);
            }
            if (write) {
                rules = rules.union(AttributeTiming.ofWrite(part.decode()));
            }
        }

        /** Notes the clause that leaves the block open, if it does and none did before. */
        private void leaveOpen(boolean isOpen, OpenClause clause) {
            open = isOpen && open == null ? clause : open;
        }

        private void addNothing(Cutting.Part part) {
            if (!unmapped.succeeds()) {
                miss(part, Visibility.NOTHING);
                return;
            }
            rules = rules.union(Visibility.NOTHING);
            leaveOpen(!write && unmapped.isOpen(), OpenClause.RAM_1_UNKNOWN);
            if (!write) {
                unmapped.read(part.decode().first() + part.offset(), bytes, part.from(), part.length());
            }
        }

        private void miss(Cutting.Part part, RuleSet because) {
            rules = rules.union(because);
            rejected = true;
            missing.set(part.from(), part.from() + part.length());
        }

        private void addRomDevice(Region region, Cutting.Part part) {
            leaveOpen(
                    !write && region.attributes.isRomModeUnsettled(machine.openTransaction()),
                    OpenClause.ATTR_1_PENDING);
            rules = rules.union(AttributeTiming.of(region));
            if (write) {
                rules = rules.union(RomDevices.ofWrite(region));
                addDevice(region, part);
            } else if (region.isReadDirectly()) {
                addContent(region, part, RomDevices.ofRead(region));
            } else {
                rules = rules.union(RomDevices.ofRead(region));
                addDevice(region, part);
            }
        }

        private void addContent(Region region, Cutting.Part part, RuleSet because) {
            rules = rules.union(because);
            if (!write) {
                region.content().unknown(part.offset(), part.length()).stream()
                        .forEach(index -> missing.set(part.from() + index));
                rules = rules.union(memory.read(region, part.offset(), bytes, part.from(), part.length()));
            } else if (part.refused()) {
                rules = rules.union(ReadOnly.refusal(part.decode()));
                refused = true;
            }
        }

        private void addDevice(Region region, Cutting.Part part) {
            leaveOpen(write && eventfds.mayBeSignalled(region, part, bytes), OpenClause.EVT_1_BLOCK);
            leaveOpen(dependsOnCut(region.device, part.offset(), part.length()), OpenClause.BLK_2_CUT);
            if (open != null) {
                return;
            }
            rules = rules.union(deviceRules(region, part.length()));
            if (!write) {
                Mmio.read(region, part.offset(), bytes, part.from(), part.length());
            }
            DeviceAccess access = part.access(write, bytes, calls(region, part), Cut.ANY_PARTITION);
            if (write && part.refused()) {
                rules = rules.union(ReadOnly.refusal(part.decode()));
                refused = true;
                leaveOpen(region.attributes.hadZones(), OpenClause.RO_1_COALESCED);
                access = access.cut(Cut.SOME_PIECES, List.of()).reachingAllBytes();
            }
            devices.add(access);
        }

        private RuleSet deviceRules(Region region, int length) {
            RuleSet all = Mmio.CALLBACK
                    .union(ByteOrder.ofDevice(region.device.endian(), length, false))
                    .union(coalescing.bringingIn(region));
            if (length > 1) {
                all = all.with(Rule.BLK_2);
            }
            return write ? all.union(Eventfds.ofBlock(region)) : all;
        }

        /** Returns the canonical callbacks: the largest aligned ones that the device takes, or the pieces. */
        private List<Call> calls(Region region, Cutting.Part part) {
            List<Call> calls = new ArrayList<>();
            boolean aligned = !machine.dialect().has(Variant.BLK_1_PIECES);
            for (int done = 0; done < part.length(); ) {
                int size = BlockPieces.accessAt(region, part.offset() + done, part.length() - done, aligned);
                size = Math.min(size, region.device.impl().max());
                long value = ByteOrder.compose(bytes, part.from() + done, size, region.device.endian());
                calls.add(new Call(region.name, write, part.offset() + done, size, value));
                done += size;
            }
            return calls;
        }

        private Expectation expectation() {
            Status status = rejected || refused ? Status.REJECTED : Status.OK;
            Observation seen = write || bytes.length == 0
                    ? Observation.of(status)
                    : Observation.bytes(status, Bytes.copyOf(bytes));
            return Expectation.block(seen, refused && !rejected, missing.isEmpty() ? null : missing, devices);
        }

        private void perform() {
            for (Cutting.Part part : visited) {
                Region region = part.decode().region();
                if (region == null) {
                    continue;
                }
                if (write && region.kind.isMemory()) {
                    memory.guestWrite(part.decode(), part.offset(), bytes, part.from(), part.length(), rules);
                } else if (region.kind.isDevice()) {
                    machine.lateWrites().end(region);
                }
            }
        }
    }
}
