package org.memtck.kit.check;

import java.util.ArrayList;
import java.util.List;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Settles;

/** The answers of a target that calls devices back and finalises as late as it may, or a little later. */
final class LazyAnswers {
    private final List<DeviceAccess> late = new ArrayList<>();
    private final List<String> dying = new ArrayList<>();

    private LazyAnswers() {}

    /**
     * The answers to these steps.
     *
     * @param tooLong how many of the steps that should have brought in late callbacks do not
     */
    static List<Observation> to(List<Step> steps, int tooLong) {
        LazyAnswers answers = new LazyAnswers();
        List<Observation> observations = new ArrayList<>();
        int forgiven = tooLong;
        for (Step step : steps) {
            boolean due = answers.isDue(step.expectation());
            observations.add(answers.answer(step.expectation(), due && forgiven == 0));
            forgiven -= due && forgiven > 0 ? 1 : 0;
        }
        return observations;
    }

    /** Whether something that was put off must come now. */
    private boolean isDue(Expectation expectation) {
        return !late.isEmpty()
                && (expectation.settles() != Settles.OWN_DEVICES
                        || late.stream().anyMatch(l -> calls(expectation, l)));
    }

    private static boolean calls(Expectation expectation, DeviceAccess owed) {
        return expectation.accesses().stream()
                .anyMatch(access -> access.region().equals(owed.region()) && !access.mayBeLate());
    }

    private Observation answer(Expectation expectation, boolean bringIn) {
        List<Call> calls = new ArrayList<>();
        if (bringIn) {
            late.forEach(access -> calls.addAll(access.calls()));
            late.clear();
        }
        for (DeviceAccess access : expectation.accesses()) {
            if (access.mayBeLate()) {
                late.add(access);
            } else {
                calls.addAll(access.calls());
            }
        }
        dying.addAll(expectation.canonical().finalized());
        List<String> finalized = expectation.settles() == Settles.EVERYTHING ? List.copyOf(dying) : List.of();
        dying.removeAll(finalized);
        return expectation.canonical().withCalls(calls).withFinalized(finalized);
    }
}
