package org.memtck.kit.blame;

import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OperationVisitor;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.RegionSpec;

/** The rule that an operation is there for: to blame when it fails although no rule decided anything. */
final class PrimaryRule implements OperationVisitor<Rule> {
    private static final PrimaryRule PRIMARY_RULE = new PrimaryRule();

    private final FamilyRule families = new FamilyRule();

    private PrimaryRule() {}

    static Rule of(Operation operation) {
        return operation.accept(PRIMARY_RULE);
    }

    private static Rule of(RegionSpec spec) {
        if (spec instanceof RegionSpec.Ram) {
            return Rule.RAM_1;
        } else if (spec instanceof RegionSpec.ResizeableRam) {
            return Rule.RAM_2;
        } else if (spec instanceof RegionSpec.FileRam) {
            return Rule.RAM_3;
        } else if (spec instanceof RegionSpec.CallerRam) {
            return Rule.RAM_4;
        } else if (spec instanceof RegionSpec.Rom) {
            return Rule.ROM_1;
        } else if (spec instanceof RegionSpec.RomDevice) {
            return Rule.ROMD_1;
        } else if (spec instanceof RegionSpec.Mmio) {
            return Rule.MMIO_1;
        } else if (spec instanceof RegionSpec.Iommu) {
            return Rule.IOMMU_1;
        } else if (spec instanceof RegionSpec.Alias) {
            return Rule.ALIAS_1;
        }
        return spec instanceof RegionSpec.Reservation ? Rule.RESV_1 : Rule.CONT_1;
    }

    @Override
    public Rule create(Operation.Create op) {
        return of(op.spec());
    }

    @Override
    public Rule add(Operation.Add op) {
        return Rule.TREE_1;
    }

    @Override
    public Rule delete(Operation.Delete op) {
        return Rule.TREE_1;
    }

    @Override
    public Rule setEnabled(Operation.SetEnabled op) {
        return Rule.VIS_5;
    }

    @Override
    public Rule move(Operation.Move op) {
        return Rule.TREE_2;
    }

    @Override
    public Rule resize(Operation.Resize op) {
        return Rule.TREE_2;
    }

    @Override
    public Rule retarget(Operation.Retarget op) {
        return Rule.TREE_2;
    }

    @Override
    public Rule setReadOnly(Operation.SetReadOnly op) {
        return Rule.ATTR_1;
    }

    @Override
    public Rule begin(Operation.Begin op) {
        return Rule.TXN_1;
    }

    @Override
    public Rule commit(Operation.Commit op) {
        return Rule.TXN_1;
    }

    @Override
    public Rule openSpace(Operation.OpenSpace op) {
        return Rule.VIS_6;
    }

    @Override
    public Rule closeSpace(Operation.CloseSpace op) {
        return Rule.VIS_6;
    }

    @Override
    public Rule read(Operation.Read op) {
        return Rule.VIS_1;
    }

    @Override
    public Rule write(Operation.Write op) {
        return Rule.VIS_1;
    }

    @Override
    public Rule load(Operation.Load op) {
        return Rule.BLK_1;
    }

    @Override
    public Rule store(Operation.Store op) {
        return Rule.BLK_1;
    }

    @Override
    public Rule fill(Operation.Fill op) {
        return Rule.RAM_1;
    }

    @Override
    public Rule flatView(Operation.FlatView op) {
        return Rule.VIS_1;
    }

    @Override
    public Rule find(Operation.Find op) {
        return Rule.VIS_1;
    }

    @Override
    public Rule kind(KindOperation op) {
        return op.dispatch(families);
    }

    @Override
    public Rule attribute(AttributeOperation op) {
        return op.dispatch(families);
    }

    @Override
    public Rule owner(OwnerOperation op) {
        return op.dispatch(families);
    }

    @Override
    public Rule pin(PinOperation op) {
        return op.dispatch(families);
    }
}
