package org.memtck.kit.blame;

import java.util.HashSet;
import java.util.Set;
import org.memtck.kit.check.Trial;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Call;
import org.memtck.spec.scenario.AttributeOperation.AddEventfd;

/** Tells whether a signal can be wrong because the value is matched in the other byte order. */
final class SwappedSignals {
    private final Trial failing;

    private SwappedSignals(Trial failing) {
        this.failing = failing;
    }

    static boolean are(Trial failing) {
        Set<Symptom> symptoms = Symptoms.of(failing);
        SwappedSignals signals = new SwappedSignals(failing);
        return (symptoms.contains(Symptom.SIGNAL_MISSING) && !signals.hasWideMatch())
                || (symptoms.contains(Symptom.SIGNAL_UNDUE) && signals.matchSwapped());
    }

    /** Whether some eventfd is for a value that no write has: to signal it is wrong in any byte order (rule EVT-2). */
    private boolean hasWideMatch() {
        return failing.operationsToFailure().stream()
                .anyMatch(operation -> operation instanceof AddEventfd eventfd
                        && eventfd.match() != null
                        && DeviceModel.cut(eventfd.match(), eventfd.size()) != eventfd.match());
    }

    /** Whether what the device should get instead is what some eventfd is for, the wrong way round. */
    private boolean matchSwapped() {
        Set<Long> swapped = new HashSet<>();
        for (Call call : failing.failingStep().expectation().canonical().calls()) {
            swapped.add(SwappedValues.swapped(call).value());
        }
        return failing.operationsToFailure().stream()
                .anyMatch(operation -> operation instanceof AddEventfd eventfd
                        && eventfd.match() != null
                        && swapped.contains(eventfd.match()));
    }
}
