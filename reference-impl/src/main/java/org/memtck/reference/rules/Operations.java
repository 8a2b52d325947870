package org.memtck.reference.rules;

import org.memtck.reference.model.World;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OperationVisitor;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;

/** Plans each operation by asking the family of rules that it is about. */
public final class Operations
        implements OperationVisitor<Plan>, KindOperation.Visitor<Plan>, AttributeOperation.Visitor<Plan> {
    private static final byte[] NOTHING = {};

    private final Machine machine;
    private final Coalescing coalescing;
    private final Eventfds eventfds;
    private final Visibility visibility;
    private final MapChanges changes;
    private final AttributeTiming timing;
    private final Tree tree;
    private final Transactions transactions;
    private final GuestAccesses accesses;
    private final BlockAccesses blocks;
    private final Ram ram;
    private final RomDevices romDevices;
    private final DirtyLogging logging;
    private final Lifecycle lifecycle;
    private final HostWindows windows;
    private final OpenAnswers open;

    /** Plans operations on a world, which is changed by nothing but the effects of the plans. */
    public Operations(World world) {
        machine = new Machine(world);
        coalescing = new Coalescing(machine);
        eventfds = new Eventfds(machine, coalescing);
        visibility = new Visibility(machine, eventfds);
        changes = new MapChanges(machine, coalescing, visibility, new Deaths(machine));
        timing = new AttributeTiming(changes);
        tree = new Tree(machine, changes);
        transactions = new Transactions(machine, changes);
        Memory memory = new Memory(machine);
        Mmio mmio = new Mmio(machine.dialect(), eventfds, coalescing);
        ram = new Ram(machine, memory, changes);
        romDevices = new RomDevices(machine, memory, mmio);
        blocks = new BlockAccesses(machine, memory, eventfds, coalescing);
        StraddlingAccesses straddling = new StraddlingAccesses(machine, memory, eventfds, coalescing, blocks);
        accesses = new GuestAccesses(machine, memory, mmio, romDevices, straddling);
        logging = new DirtyLogging(machine);
        lifecycle = new Lifecycle(machine, changes);
        windows = new HostWindows(machine, memory, blocks, changes);
        open = new OpenAnswers(machine);
    }

    /**
     * Returns a plan for an operation that a clause leaves open: what it answers at most. What it does is not known, so nothing can
     * come after it.
     *
     * @throws org.memtck.reference.model.Misuse if it may not be done
     */
    public Plan open(Operation operation, OpenClause clause) {
        return open.of(operation, clause);
    }

    /**
     * Returns what the rules say of an operation, and changes nothing.
     *
     * @throws org.memtck.reference.model.Misuse if it may not be done
     * @throws org.memtck.reference.model.Budget.MapTooLargeException if it takes too much work to say
     */
    public Plan plan(Operation operation) {
        return operation.accept(this);
    }

    /** Returns what spaces show. */
    public ShownMaps maps() {
        return new ShownMaps(machine);
    }

    @Override
    public Plan create(Operation.Create op) {
        return tree.create(op);
    }

    @Override
    public Plan add(Operation.Add op) {
        return tree.add(op);
    }

    @Override
    public Plan delete(Operation.Delete op) {
        return tree.delete(op);
    }

    @Override
    public Plan setEnabled(Operation.SetEnabled op) {
        return visibility.setEnabled(changes, op);
    }

    @Override
    public Plan move(Operation.Move op) {
        return tree.move(op);
    }

    @Override
    public Plan resize(Operation.Resize op) {
        return tree.resize(op);
    }

    @Override
    public Plan retarget(Operation.Retarget op) {
        return tree.retarget(op);
    }

    @Override
    public Plan setReadOnly(Operation.SetReadOnly op) {
        return ReadOnly.set(machine, timing, op);
    }

    @Override
    public Plan begin(Operation.Begin op) {
        return transactions.begin();
    }

    @Override
    public Plan commit(Operation.Commit op) {
        return transactions.commit();
    }

    @Override
    public Plan openSpace(Operation.OpenSpace op) {
        return visibility.open(op);
    }

    @Override
    public Plan closeSpace(Operation.CloseSpace op) {
        return visibility.close(changes, op);
    }

    @Override
    public Plan read(Operation.Read op) {
        return machine.lastByte().read(accesses.read(op), op.size(), op.order());
    }

    @Override
    public Plan write(Operation.Write op) {
        return machine.lastByte().write(accesses.write(op), op.value(), op.size(), op.order());
    }

    @Override
    public Plan load(Operation.Load op) {
        return machine.lastByte().block(blocks.load(machine.space(op.space()), op.at(), op.length()), NOTHING);
    }

    @Override
    public Plan store(Operation.Store op) {
        Plan plan = blocks.store(machine.space(op.space()), op.at(), op.bytes());
        return machine.lastByte().block(plan, op.bytes().toArray());
    }

    @Override
    public Plan fill(Operation.Fill op) {
        return ram.fill(op);
    }

    @Override
    public Plan flatView(Operation.FlatView op) {
        return visibility.flatView(op);
    }

    @Override
    public Plan find(Operation.Find op) {
        return visibility.find(op);
    }

    @Override
    public Plan kind(KindOperation op) {
        return op.dispatch(this);
    }

    @Override
    public Plan setRomMode(KindOperation.SetRomMode op) {
        return romDevices.setMode(op);
    }

    @Override
    public Plan resizeRam(KindOperation.ResizeRam op) {
        return ram.resize(op);
    }

    @Override
    public Plan inspect(KindOperation.Inspect op) {
        return ram.inspect(op);
    }

    @Override
    public Plan setTranslation(KindOperation.SetTranslation op) {
        return Iommus.setTranslation(machine, op);
    }

    @Override
    public Plan attribute(AttributeOperation op) {
        return op.dispatch(this);
    }

    @Override
    public Plan setLog(AttributeOperation.SetLog op) {
        return logging.set(op);
    }

    @Override
    public Plan takeDirty(AttributeOperation.TakeDirty op) {
        return logging.take(op);
    }

    @Override
    public Plan coalesce(AttributeOperation.Coalesce op) {
        return coalescing.coalesce(op);
    }

    @Override
    public Plan uncoalesce(AttributeOperation.Uncoalesce op) {
        return coalescing.uncoalesce(op);
    }

    @Override
    public Plan flush(AttributeOperation.Flush op) {
        return coalescing.flush();
    }

    @Override
    public Plan addEventfd(AttributeOperation.AddEventfd op) {
        return eventfds.add(op, visibility);
    }

    @Override
    public Plan removeEventfd(AttributeOperation.RemoveEventfd op) {
        return eventfds.remove(op);
    }

    @Override
    public Plan owner(OwnerOperation op) {
        return op.dispatch(lifecycle);
    }

    @Override
    public Plan pin(PinOperation op) {
        return op.dispatch(windows);
    }
}
