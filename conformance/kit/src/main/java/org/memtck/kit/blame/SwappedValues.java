package org.memtck.kit.blame;

import java.util.List;
import org.memtck.kit.check.Difference;
import org.memtck.kit.check.Trial;
import org.memtck.spec.observation.Call;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** Tells whether an answer is wrong only in the byte order of the values in its callbacks. */
final class SwappedValues {
    private SwappedValues() {}

    /** Whether the right callbacks were made, and those with another value have it the wrong way round. */
    static boolean are(Trial failing) {
        Difference difference = failing.result().failure();
        if (difference == null) {
            return false;
        }
        try {
            return are(
                    ScenarioText.parseObservation(difference.expected()).calls(),
                    ScenarioText.parseObservation(difference.observed()).calls());
        } catch (SyntaxException e) {
            return false;
        }
    }

    private static boolean are(List<Call> expected, List<Call> observed) {
        boolean swapped = !expected.equals(observed) && expected.size() == observed.size();
        for (int i = 0; swapped && i < expected.size(); i++) {
            Call right = expected.get(i);
            swapped = observed.get(i).equals(right) || observed.get(i).equals(swapped(right));
        }
        return swapped;
    }

    /** The call with its value in the other byte order. */
    static Call swapped(Call call) {
        long value = Long.reverseBytes(call.value()) >>> (Long.SIZE - Byte.SIZE * call.size());
        return new Call(call.region(), call.write(), call.offset(), call.size(), value);
    }
}
