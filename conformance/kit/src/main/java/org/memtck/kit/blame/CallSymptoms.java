package org.memtck.kit.blame;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.memtck.spec.observation.Call;

/** What is wrong with callbacks. */
final class CallSymptoms {
    private CallSymptoms() {}

    /** None if they are equal. */
    static Set<Symptom> of(List<Call> expected, List<Call> observed) {
        if (expected.equals(observed)) {
            return EnumSet.noneOf(Symptom.class);
        } else if (observed.isEmpty()) {
            return EnumSet.of(Symptom.CALL_MISSING);
        } else if (expected.isEmpty()) {
            return EnumSet.of(Symptom.CALL_UNDUE);
        } else if (!goes(expected).equals(goes(observed))) {
            return EnumSet.of(Symptom.CALL_ASTRAY);
        } else if (new HashSet<>(expected).equals(new HashSet<>(observed))) {
            return EnumSet.of(Symptom.CALL_REPEATED);
        } else if (!sizes(expected).equals(sizes(observed))) {
            return EnumSet.of(Symptom.CALL_CUT);
        } else if (!offsets(expected).equals(offsets(observed))) {
            return EnumSet.of(Symptom.CALL_OFFSET);
        }
        return EnumSet.of(Symptom.CALL_VALUE);
    }

    /** Whom they reach, and which way. */
    private static Set<String> goes(List<Call> calls) {
        Set<String> goes = new HashSet<>();
        calls.forEach(call -> goes.add((call.write() ? "w:" : "r:") + call.region()));
        return goes;
    }

    private static List<Integer> sizes(List<Call> calls) {
        return calls.stream().map(Call::size).toList();
    }

    private static List<Long> offsets(List<Call> calls) {
        return calls.stream().map(Call::offset).toList();
    }
}
