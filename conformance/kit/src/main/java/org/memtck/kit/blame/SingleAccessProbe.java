package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;

/**
 * Tells whether a single access is refused or split, although each of its bytes can be read alone: then the map is right, and
 * the access is not carried out as one (rules VIS-7 and VIS-9).
 */
final class SingleAccessProbe {
    private SingleAccessProbe() {}

    static boolean isCut(Laboratory laboratory) {
        Operation question = laboratory.failing().failingStep().operation();
        Set<Symptom> symptoms = Symptoms.of(laboratory.failing());
        boolean device = laboratory.failing().failingStep().rules().contains(Rule.VALID_3);
        boolean done =
                laboratory.failing().failingStep().expectation().canonical().status() == Status.OK;
        return done
                && !device
                && symptoms.contains(Symptom.REFUSED)
                && failsInRam(laboratory)
                && allPass(laboratory, question);
    }

    /** The same of an access that lies in several ranges: the bytes are right, the access as a whole is not (rule VIS-9). */
    static boolean goesAstray(Laboratory laboratory) {
        Step step = laboratory.failing().failingStep();
        return step.rules().contains(Rule.VIS_9) && allPass(laboratory, step.operation());
    }

    private static boolean allPass(Laboratory laboratory, Operation question) {
        if (question instanceof Operation.Read read) {
            return read.size() > 1 && allPass(laboratory, read.space(), read.at(), read.size());
        }
        return question instanceof Operation.Write write
                && write.size() > 1
                && allPass(laboratory, write.space(), write.at(), write.size());
    }

    /** Whether it fails where devices are RAM, too: it is not a device that refuses. */
    private static boolean failsInRam(Laboratory laboratory) {
        List<Operation> changed = new ArrayList<>();
        for (Operation operation : laboratory.operations()) {
            boolean device = operation instanceof Operation.Create create
                    && (create.spec() instanceof RegionSpec.Mmio || create.spec() instanceof RegionSpec.RomDevice);
            changed.add(
                    device
                            ? new Operation.Create(
                                    ((Operation.Create) operation).region(),
                                    new RegionSpec.Ram(((Operation.Create) operation)
                                            .spec()
                                            .size()))
                            : operation);
        }
        return changed.equals(laboratory.operations()) || laboratory.fails(changed);
    }

    /** Whether the target, if it can be asked, finds another region there: its bytes may be the same by chance. */
    private static boolean isAnotherFound(Laboratory laboratory, String space, long address) {
        List<Operation> changed = new ArrayList<>(laboratory.operations());
        changed.set(changed.size() - 1, new Operation.Find(space, address));
        return laboratory.fails(changed);
    }

    private static boolean allPass(Laboratory laboratory, String space, long at, int size) {
        for (int i = 0; i < size; i++) {
            List<Operation> changed = new ArrayList<>(laboratory.operations());
            changed.set(changed.size() - 1, new Operation.Read(space, at + i, 1, Endian.LITTLE));
            if (!laboratory.passes(changed) || isAnotherFound(laboratory, space, at + i)) {
                return false;
            }
        }
        return true;
    }
}
