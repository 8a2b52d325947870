package org.memtck.kit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;

class PastTest {
    private static Scenario numbered(int number) {
        return new Scenario(List.of(new Operation.Delete("R" + number)));
    }

    private static Scenario large() {
        return new Scenario(List.of(new Operation.Fill("R", 0, Bytes.wrap(new byte[1 << 16]))));
    }

    private static Past of(int count) {
        Past past = Past.NOTHING;
        for (int i = 0; i < count; i++) {
            past = past.with(List.of(numbered(i)));
        }
        return past;
    }

    @Test
    void whatRanIsKeptInItsOrder() {
        Past past = Past.NOTHING.with(List.of(numbered(0), numbered(1))).with(List.of(numbered(2)));

        assertThat(past.scenarios()).containsExactly(numbered(0), numbered(1), numbered(2));
        assertThat(past.isComplete()).isTrue();
    }

    @Test
    void whatRunsNextChangesNoPastThatWasTakenBefore() {
        Past before = of(3);
        before.with(List.of(numbered(3)));

        assertThat(before.scenarios()).hasSize(3);
    }

    @Test
    void asManyAsTheBoundAreAllThere() {
        Past past = of(Past.MOST_SCENARIOS);

        assertThat(past.isComplete()).isTrue();
        assertThat(past.scenarios()).hasSize(Past.MOST_SCENARIOS).startsWith(numbered(0));
    }

    @Test
    void beyondTheBoundTheBeginningIsMissingAndTheLastOnesAreThere() {
        Past past = of(Past.MOST_SCENARIOS + 1);

        assertThat(past.isComplete()).isFalse();
        assertThat(past.scenarios())
                .hasSizeBetween(Past.MOST_SCENARIOS / 2, Past.MOST_SCENARIOS)
                .endsWith(numbered(Past.MOST_SCENARIOS))
                .doesNotContain(numbered(0));
    }

    @Test
    void theBoundInBytesHoldsToo() {
        List<Past> all = new ArrayList<>(List.of(Past.NOTHING));
        for (int i = 0; i < 300; i++) {
            all.add(all.get(i).with(List.of(large())));
        }

        assertThat(all.get(250).isComplete()).isTrue();
        assertThat(all.get(300).isComplete()).isFalse();
        assertThat(all).allMatch(past -> Weight.of(past.scenarios()) <= Past.MOST_BYTES);
    }

    @Test
    void whatIsTooMuchAtOnceIsNotKept() {
        Past past = Past.NOTHING.with(Collections.nCopies(Past.MOST_SCENARIOS, numbered(0)));

        assertThat(past.isComplete()).isFalse();
        assertThat(past.scenarios()).isEmpty();
    }

    private static Call call(boolean process, Outcome.End... ends) {
        List<Scenario> scenarios = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Outcome.End end : ends) {
            scenarios.add(numbered(scenarios.size()));
            outcomes.add(new Outcome(List.of(), end, ""));
        }
        return new Call(Past.NOTHING.with(List.of(numbered(9))), scenarios, outcomes, process);
    }

    @Test
    void ofAScenarioAllIsTheHistoryThatRanBeforeIt() {
        Call call = call(true, Outcome.End.COMPLETE, Outcome.End.CRASH, Outcome.End.COMPLETE);

        assertThat(call.episode(1).past().scenarios()).containsExactly(numbered(9), numbered(0));
        assertThat(call.episode(1).past().isComplete()).isTrue();
        assertThat(call.episode(1).ahead()).containsExactly(numbered(2));
        assertThat(call.episode(0).ahead()).isEmpty();
    }

    @Test
    void ofTheLifeAfterADeathTheBeginningIsNotKnown() {
        Call call = call(true, Outcome.End.CRASH, Outcome.End.COMPLETE, Outcome.End.COMPLETE);

        assertThat(call.episode(2).past().scenarios()).containsExactly(numbered(1));
        assertThat(call.episode(2).past().isComplete()).isFalse();
        assertThat(call.after().scenarios()).containsExactly(numbered(1), numbered(2));
    }

    @Test
    void aTargetInTheSameProcessGoesOnAfterItBrokeOff() {
        Call call = call(false, Outcome.End.CRASH, Outcome.End.COMPLETE);

        assertThat(call.after().scenarios()).containsExactly(numbered(9), numbered(0), numbered(1));
        assertThat(call.after().isComplete()).isTrue();
    }
}
