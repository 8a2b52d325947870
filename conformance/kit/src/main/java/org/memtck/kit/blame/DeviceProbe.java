package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;

/**
 * Tells which property of a device it takes to fail, by changing one at a time: if the access passes where the device reports
 * no error, the rule about errors is to blame (MMIO-3), and so on. VALID-1 and VALID-2 decide no access that is valid, and so
 * are in no trace where a target refuses too much.
 */
final class DeviceProbe {
    private static final AccessSizes ALL = new AccessSizes(1, 8, true);
    /** The rules about accesses that are not handled as they are. */
    private static final RuleSet CUTS = RuleSet.of(Rule.IMPL_2, Rule.IMPL_3, Rule.IMPL_4, Rule.IMPL_5, Rule.IMPL_6);

    private final Laboratory laboratory;
    private final Set<Symptom> symptoms;
    private final RuleSet suspects;

    private DeviceProbe(Laboratory laboratory) {
        this.laboratory = laboratory;
        this.symptoms = Symptoms.of(laboratory.failing());
        this.suspects = laboratory.failing().failingStep().rules();
    }

    /** The rule about the property; none if there is no such. */
    static RuleSet rules(Laboratory laboratory) {
        DeviceProbe probe = new DeviceProbe(laboratory);
        List<Operation> operations = laboratory.operations();
        RuleSet rules = RuleSet.NONE;
        for (int i = 0; i < operations.size() && rules.isEmpty(); i++) {
            if (operations.get(i) instanceof Operation.Create create && create.spec() instanceof RegionSpec.Mmio mmio) {
                rules = probe.rules(i, create, mmio);
            }
        }
        return rules;
    }

    private RuleSet rules(int index, Operation.Create create, RegionSpec.Mmio mmio) {
        DeviceSpec old = mmio.device();
        AccessSizes valid = old.valid();
        if (suspects.contains(Rule.MMIO_3) && passes(index, create, mmio, withoutErrors(old))) {
            return RuleSet.of(Rule.MMIO_3);
        }
        boolean value = symptoms.contains(Symptom.VALUE) || symptoms.contains(Symptom.CALL_VALUE);
        if (value && suspects.contains(Rule.LANE_1) && passes(index, create, mmio, swapped(old))) {
            return RuleSet.of(Rule.LANE_1);
        }
        if (SwappedSignals.are(laboratory.failing())
                && suspects.contains(Rule.LANE_1)
                && passes(index, create, mmio, swapped(old))) {
            return RuleSet.of(Rule.EVT_1);
        }
        boolean cut = symptoms.contains(Symptom.CALL_CUT) || symptoms.contains(Symptom.CALL_OFFSET);
        if (cut && !value && suspects.intersects(CUTS) && passes(index, create, mmio, implementingAll(old))) {
            return suspects.and(CUTS);
        }
        if (!symptoms.contains(Symptom.REFUSED)) {
            return RuleSet.NONE;
        } else if (!valid.unaligned()
                && passes(index, create, mmio, taking(old, new AccessSizes(valid.min(), valid.max(), true)))) {
            return RuleSet.of(Rule.VALID_2);
        }
        boolean anySize = passes(index, create, mmio, taking(old, new AccessSizes(1, 8, valid.unaligned())));
        return anySize ? RuleSet.of(Rule.VALID_1) : RuleSet.NONE;
    }

    private static DeviceSpec withoutErrors(DeviceSpec old) {
        return new DeviceSpec(old.endian(), old.valid(), old.impl(), old.seed(), null);
    }

    private static DeviceSpec swapped(DeviceSpec old) {
        Endian other = old.endian() == Endian.BIG ? Endian.LITTLE : Endian.BIG;
        return new DeviceSpec(other, old.valid(), old.impl(), old.seed(), old.errors());
    }

    private static DeviceSpec implementingAll(DeviceSpec old) {
        return new DeviceSpec(old.endian(), old.valid(), ALL, old.seed(), old.errors());
    }

    private static DeviceSpec taking(DeviceSpec old, AccessSizes valid) {
        return new DeviceSpec(old.endian(), valid, old.impl(), old.seed(), old.errors());
    }

    private boolean passes(int index, Operation.Create create, RegionSpec.Mmio mmio, DeviceSpec device) {
        List<Operation> changed = new ArrayList<>(laboratory.operations());
        changed.set(
                index, new Operation.Create(create.region(), new RegionSpec.Mmio(mmio.size(), device), create.owner()));
        return laboratory.passes(changed);
    }
}
