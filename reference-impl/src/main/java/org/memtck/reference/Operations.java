package org.memtck.reference;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OperationVisitor;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.target.Parameters;

/** Does each operation on the world, or answers why not. */
final class Operations implements OperationVisitor<Answer> {
    private final World world;
    private final Guest guest;
    private final MapQuestions questions;
    private final Avoided avoided;
    private final MapChanges changes;
    private final Windows windows = new Windows();
    private final KindOperations kinds;
    private final AttributeOperations attributes;
    private final OwnerOperations owners;
    private final PinOperations pins;

    Operations(Avoided avoided, Parameters parameters) {
        this.avoided = avoided;
        this.world = new World(parameters);
        this.guest = new Guest(world, avoided);
        this.questions = new MapQuestions(world, avoided);
        this.changes = new MapChanges(world, avoided);
        this.kinds = new KindOperations(world, changes, windows, avoided);
        this.attributes = new AttributeOperations(world, avoided);
        this.owners = new OwnerOperations(world, changes, windows);
        this.pins = new PinOperations(world, changes, windows, avoided);
    }

    World world() {
        return world;
    }

    long[] edges(String space) {
        AddressMap map = map(space);
        long[] edges = new long[map.count()];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = map.edge(i);
        }
        return edges;
    }

    boolean isMapped(String space, long address) {
        return map(space).at(address).region() != null;
    }

    @Nullable
    Long addressOf(String space, String region, long offset) {
        AddressMap map = map(space);
        for (int i = 0; i < map.count(); i++) {
            Decode decode = map.decode(i);
            long address = decode.first() + (offset - decode.offset());
            if (decode.region() != null
                    && decode.region().name.equals(region)
                    && Long.compareUnsigned(decode.offset(), offset) <= 0
                    && Long.compareUnsigned(offset - decode.offset(), decode.last() - decode.first()) <= 0) {
                return address;
            }
        }
        return null;
    }

    private AddressMap map(String space) {
        try {
            return world.visible().map(world.spaces().get(space).root());
        } catch (Misuse misuse) {
            throw new IllegalArgumentException(misuse.getMessage(), misuse);
        }
    }

    /** A change that may be misuse. */
    private interface TreeChange {
        RegionTree apply(RegionTree tree, int region) throws Misuse;
    }

    private Answer change(String region, Rule rule, TreeChange change) {
        int id = world.id(region);
        return changes.change(change.apply(world.pending(), id), rule, id);
    }

    @Override
    public Answer create(Operation.Create op) {
        world.create(op.region(), op.spec(), op.owner());
        return Answer.ok();
    }

    @Override
    public Answer add(Operation.Add op) {
        return change(
                op.region(),
                Rule.TREE_1,
                (tree, id) -> TreeChanges.add(
                        tree, world.id(op.container()), id, op.at(), op.effectivePriority(), op.priority() != null));
    }

    @Override
    public Answer delete(Operation.Delete op) {
        return change(op.region(), Rule.TREE_1, TreeChanges::delete);
    }

    @Override
    public Answer setEnabled(Operation.SetEnabled op) {
        return change(op.region(), Rule.VIS_5, (tree, id) -> TreeChanges.setEnabled(tree, id, op.enabled()));
    }

    @Override
    public Answer move(Operation.Move op) {
        return change(op.region(), Rule.TREE_2, (tree, id) -> TreeChanges.move(tree, id, op.at()));
    }

    @Override
    public Answer resize(Operation.Resize op) {
        return change(op.region(), Rule.TREE_2, (tree, id) -> TreeChanges.resize(tree, id, op.size()));
    }

    @Override
    public Answer retarget(Operation.Retarget op) {
        return change(op.region(), Rule.TREE_2, (tree, id) -> TreeChanges.retarget(tree, id, op.offset()));
    }

    @Override
    public Answer setReadOnly(Operation.SetReadOnly op) {
        int id = world.id(op.region());
        return changes.change(TreeChanges.setReadOnly(world.pending(), id, op.on()), Rule.ATTR_1, id);
    }

    @Override
    public Answer begin(Operation.Begin op) {
        world.begin();
        return Answer.ok();
    }

    @Override
    public Answer commit(Operation.Commit op) {
        return changes.commit();
    }

    @Override
    public Answer openSpace(Operation.OpenSpace op) {
        int root = world.id(op.root());
        RuleSet rules = world.drawingRules(world.visible(), root);
        if (avoided.stops(rules)) {
            return Answer.AVOIDED;
        }
        world.openSpace(op.space(), root);
        return Answer.done(Expectation.ok(), rules);
    }

    @Override
    public Answer closeSpace(Operation.CloseSpace op) {
        Spaces.Space space = world.spaces().get(op.space());
        world.refuseIfTarget(space);
        RuleSet rules = windows.isOpenThrough(space) ? RuleSet.of(Rule.PIN_1) : RuleSet.NONE;
        Answer answer = changes.close(space, rules);
        if (answer.kind() == Step.Kind.DONE) {
            windows.noteClosed(space);
        }
        return answer;
    }

    @Override
    public Answer read(Operation.Read op) {
        checkSize(op.size());
        return guest.read(op.space(), op.at(), op.size(), op.order());
    }

    @Override
    public Answer write(Operation.Write op) {
        checkSize(op.size());
        return guest.write(op.space(), op.at(), op.size(), op.value(), op.order());
    }

    private static void checkSize(int size) throws Misuse {
        if (!AccessSizes.isAccessSize(size)) {
            throw Misuse.error("an access has 1, 2, 4 or 8 bytes, not " + size);
        }
    }

    @Override
    public Answer load(Operation.Load op) {
        return BlockAccess.load(world, op.space(), avoided, op.at(), op.length());
    }

    @Override
    public Answer store(Operation.Store op) {
        return BlockAccess.store(world, op.space(), avoided, op.at(), op.bytes());
    }

    @Override
    public Answer fill(Operation.Fill op) {
        Region region = world.region(op.region());
        Bytes bytes = op.bytes();
        if (!region.kind.hasContent()) {
            throw Misuse.error(op.region() + " has no content to fill");
        }
        long last = op.at() + bytes.length() - 1;
        if (bytes.length() > 0 && (!region.size.contains(last) || Long.compareUnsigned(last, op.at()) < 0)) {
            throw Misuse.error("the bytes reach past the end of " + op.region());
        }
        if (bytes.length() > 0) {
            region.content().write(op.at(), bytes.toArray(), 0, bytes.length(), RuleSet.NONE);
            region.attributes.noteMaybe(op.at(), last);
        }
        return Answer.ok();
    }

    @Override
    public Answer flatView(Operation.FlatView op) {
        return questions.flatView(op.space());
    }

    @Override
    public Answer find(Operation.Find op) {
        return questions.find(op.space(), op.at());
    }

    @Override
    public Answer kind(KindOperation op) {
        return op.dispatch(kinds);
    }

    @Override
    public Answer attribute(AttributeOperation op) {
        return op.dispatch(attributes);
    }

    @Override
    public Answer owner(OwnerOperation op) {
        return op.dispatch(owners);
    }

    @Override
    public Answer pin(PinOperation op) {
        return op.dispatch(pins);
    }
}
