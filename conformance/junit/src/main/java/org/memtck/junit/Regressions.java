package org.memtck.junit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.check.Difference;
import org.memtck.kit.check.Trial;
import org.memtck.kit.gate.Declaration;
import org.memtck.kit.regression.RegressionFile;
import org.memtck.kit.regression.RegressionFolder;
import org.memtck.kit.replay.Replay;
import org.memtck.kit.replay.ReplayedStep;
import org.memtck.kit.replay.SessionReplay;
import org.memtck.reference.Step;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Target;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.Transcript;
import org.opentest4j.AssertionFailedError;

/** Replays kept scenarios, each as a test. */
final class Regressions implements AutoCloseable {
    private final Target target;
    private final KnownDeviations known;

    Regressions(Target target, KnownDeviations known) {
        this.target = target;
        this.known = known.of(target.info());
    }

    /** A test for each file of the folder. */
    Stream<DynamicNode> nodes(Path folder) throws IOException {
        return new RegressionFolder(folder)
                .files().stream()
                        .map(file -> DynamicTest.dynamicTest(
                                file.getFileName().toString(), file.toUri(), () -> check(file)));
    }

    /** Replays a file, a session in one life of the target: fails if it cannot be read, or disagrees with the rules, or the target does. */
    synchronized void check(Path file) {
        List<Transcript> scenarios = read(file);
        scenarios.forEach(this::assumeOffered);
        SessionReplay session = SessionReplay.run(scenarios, new AskedTarget(target));
        session.scenarios().forEach(replay -> check(file, replay));
    }

    private void check(Path file, Replay replay) {
        Assumptions.assumeTrue(replay.refusal().isEmpty(), replay.refusal());
        for (ReplayedStep step : replay.steps()) {
            if (step.stated() != null) {
                throw misstated(file, step);
            }
        }
        Difference difference = replay.comparison().failure();
        if (difference != null) {
            List<Step> steps = replay.asked().subList(0, replay.comparison().agreed() + 1);
            assumeNotKnown(steps.get(steps.size() - 1));
            throw new FailureMessage(RuleBook.load())
                    .of(file + ": " + target.info().name() + " differs", steps, difference);
        }
        Assumptions.assumeTrue(replay.agrees(), () -> notCompared(replay));
    }

    private static String notCompared(Replay replay) {
        if (replay.beyond().isPresent()) {
            return "nothing was compared: line " + replay.beyond().get().line() + " is outside the limits of memtck";
        }
        return replay.leftOut() + " of " + replay.steps().size()
                + " operations were not compared: they are misuse or unspecified";
    }

    private static List<Transcript> read(Path file) {
        try {
            return RegressionFile.read(file).scenarios();
        } catch (RegressionFile.UnreadableException e) {
            AssertionFailedError error = new AssertionFailedError(e.getMessage(), e);
            error.setStackTrace(new StackTraceElement[0]);
            throw error;
        }
    }

    private void assumeOffered(Transcript transcript) {
        List<Step> legal = Trial.legal(transcript.scenario().operations(), Avoidance.NONE, true);
        Set<Capability> missing = Declaration.of(target.info()).missing(legal);
        Assumptions.assumeTrue(
                missing.isEmpty(),
                () -> "needs " + missing.stream().map(Capability::id).collect(Collectors.joining(" and ")) + ", which "
                        + target.info().name() + " does not offer");
    }

    private static AssertionFailedError misstated(Path file, ReplayedStep step) {
        String expected = ScenarioText.print(step.expected().expectation().canonical());
        String stated = step.stated() == null ? "" : ScenarioText.print(step.stated());
        return new AssertionFailedError(
                file + ": line " + step.line() + ": the file says = " + stated + ", the rules say = " + expected,
                expected,
                stated);
    }

    private void assumeNotKnown(Step differing) {
        for (KnownDeviations.Entry entry : known.entries()) {
            Assumptions.assumeFalse(
                    differing.rules().contains(entry.rule()),
                    "a known deviation, " + entry.rule() + ": " + entry.reason());
        }
    }

    @Override
    public void close() {
        target.close();
    }
}
