package org.memtck.agent;

import java.util.List;
import java.util.stream.IntStream;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** Small scenarios for the fake agent. */
final class Scenarios {
    private Scenarios() {}

    static Scenario of(String... lines) {
        try {
            return ScenarioText.parse(ScenarioText.HEADER + "\n" + String.join("\n", lines));
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A scenario in which the agent does what the name says, and reads before and after. */
    static Scenario with(String misbehaviour) {
        return of("read s at=0x1 size=1", "container " + misbehaviour + " size=0x10", "read s at=0x2 size=1");
    }

    /** A scenario that reads at some addresses of its own. */
    static Scenario good(int number) {
        String address = " at=0x" + Integer.toHexString(number * 16);
        return of("container c size=0x10", "read s" + address + " size=1", "read s" + address + "f size=1");
    }

    static List<Scenario> good(int from, int to) {
        return IntStream.range(from, to).mapToObj(Scenarios::good).toList();
    }

    /** What the fake agent answers to a good scenario. */
    static Outcome answer(int number) {
        return Outcome.complete(
                List.of(Observation.ok(), Observation.ok(number * 16L), Observation.ok(number * 256L + 15)));
    }
}
