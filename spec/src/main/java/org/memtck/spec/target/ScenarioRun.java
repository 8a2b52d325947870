package org.memtck.spec.target;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.text.ScenarioText;

/** One scenario on its way through an implementation. Another thread can see how far it is, and break it off. */
final class ScenarioRun {
    private final Scenario scenario;
    private final Observation[] answers;

    /** Also publishes the answers below it. */
    private volatile int answered;

    private volatile @Nullable CallRecorder recorder;
    private volatile boolean abandoned;

    ScenarioRun(Scenario scenario) {
        this.scenario = scenario;
        this.answers = new Observation[scenario.length()];
    }

    /** Runs it. Whatever the implementation throws is a crash, so that a target always answers. */
    Outcome run(Supplier<? extends MemorySubsystem> maker) {
        try {
            carryOut(maker);
            return Outcome.complete(answers());
        } catch (Throwable e) {
            return new Outcome(answers(), Outcome.End.CRASH, describe(e));
        }
    }

    /** Runs it, and throws whatever the implementation throws. */
    void carryOut(Supplier<? extends MemorySubsystem> maker) {
        CallRecorder fresh = new CallRecorder(maker.get());
        recorder = fresh;
        int done = 0;
        for (Operation operation : scenario.operations()) {
            if (abandoned) {
                return;
            }
            answers[done] = fresh.run(operation);
            answered = ++done;
        }
    }

    private static String describe(Throwable crash) {
        StackTraceElement[] trace = crash.getStackTrace();
        return trace.length == 0 ? crash.toString() : crash + " at " + trace[0];
    }

    private List<Observation> answers() {
        return Arrays.asList(answers).subList(0, answered);
    }

    /** Ends it after the operation that it is in, or at the next callback of that one. */
    void abandon() {
        abandoned = true;
        CallRecorder current = recorder;
        if (current != null) {
            current.stop();
        }
    }

    /**
     * Its outcome if it is given up now.
     *
     * @param thread where it runs
     * @param millis how long it was waited for
     */
    Outcome hang(Thread thread, long millis) {
        List<Observation> answers = List.copyOf(answers());
        String where = answers.size() == scenario.length()
                ? "after its last operation"
                : "in step " + (answers.size() + 1) + " of " + scenario.length() + ", '"
                        + ScenarioText.print(scenario.operations().get(answers.size())) + "'";
        return new Outcome(
                answers, Outcome.End.HANG, where + ": not done within " + millis + " ms" + StackText.of(thread));
    }
}
