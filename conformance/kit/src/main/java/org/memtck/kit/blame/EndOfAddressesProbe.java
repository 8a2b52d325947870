package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/**
 * Tells whether it takes a region of 2^64 bytes to fail: whether the scenario passes where each of them has half as many.
 * Then a number has wrapped around (rule VIS-4), wherever the question is asked.
 */
final class EndOfAddressesProbe {
    private static final Size HALF = new Size(Long.MAX_VALUE);

    private EndOfAddressesProbe() {}

    static boolean matters(Laboratory laboratory) {
        List<Operation> operations = laboratory.operations();
        List<Operation> halved = new ArrayList<>();
        for (Operation operation : operations) {
            halved.add(operation instanceof Operation.Create create ? halved(create) : operation);
        }
        return laboratory.passes(halved);
    }

    private static Operation halved(Operation.Create create) {
        RegionSpec spec = create.spec();
        if (!spec.size().equals(Size.ALL)) {
            return create;
        } else if (spec instanceof RegionSpec.Mmio mmio) {
            spec = new RegionSpec.Mmio(HALF, mmio.device());
        } else if (spec instanceof RegionSpec.Alias alias) {
            spec = new RegionSpec.Alias(alias.target(), alias.offset(), HALF);
        } else if (spec instanceof RegionSpec.Container) {
            spec = new RegionSpec.Container(HALF);
        } else if (spec instanceof RegionSpec.Ram) {
            spec = new RegionSpec.Ram(HALF);
        } else if (spec instanceof RegionSpec.Reservation) {
            spec = new RegionSpec.Reservation(HALF);
        }
        return new Operation.Create(create.region(), spec, create.owner());
    }
}
