package org.memtck.kit.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memtck.reference.Reference;
import org.memtck.reference.ReferenceTarget;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** The reference with a fault: single accesses through an IOMMU region go to the first byte of the granule. */
public final class LaxIommu implements Target {
    @Override
    public TargetInfo info() {
        return new ReferenceTarget().info();
    }

    @Override
    public Outcome run(Scenario scenario) {
        Reference reference = new Reference();
        Map<String, Long> granules = new HashMap<>();
        List<Observation> observations = new ArrayList<>();
        for (Operation operation : scenario.operations()) {
            if (operation instanceof Operation.Create create && create.spec() instanceof RegionSpec.Iommu iommu) {
                granules.put(create.region(), iommu.granule());
            }
            observations.add(reference
                    .last(misled(operation, reference, granules))
                    .expectation()
                    .canonical());
        }
        return Outcome.complete(observations);
    }

    private static Operation misled(Operation operation, Reference reference, Map<String, Long> granules) {
        if (operation instanceof Operation.Read op) {
            return new Operation.Read(
                    op.space(), firstByte(op.space(), op.at(), reference, granules), op.size(), op.order());
        } else if (operation instanceof Operation.Write op) {
            long at = firstByte(op.space(), op.at(), reference, granules);
            return new Operation.Write(op.space(), at, op.size(), op.value(), op.order());
        }
        return operation;
    }

    private static long firstByte(String space, long at, Reference reference, Map<String, Long> granules) {
        List<MappedRange> found = reference
                .step(new Operation.Find(space, at))
                .expectation()
                .canonical()
                .ranges();
        Long granule = found.isEmpty() ? null : granules.get(found.get(0).region());
        return granule == null ? at : at - (found.get(0).offset() & (granule - 1));
    }

    @Override
    public String toString() {
        return "LaxIommu";
    }
}
