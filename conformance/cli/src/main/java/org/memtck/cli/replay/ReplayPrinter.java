package org.memtck.cli.replay;

import java.io.PrintWriter;
import org.memtck.kit.check.Difference;
import org.memtck.kit.check.StepResult;
import org.memtck.kit.check.Verdict;
import org.memtck.kit.replay.Replay;
import org.memtck.kit.replay.ReplayedStep;
import org.memtck.reference.Step;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.text.ScenarioText;

/** Prints a replay step by step. Lines that begin with {@code !} are where something differs. */
final class ReplayPrinter {
    private static final String UNDER = "        ";

    private final PrintWriter out;

    ReplayPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(Replay replay) {
        boolean broken = false;
        boolean beyond = replay.beyond().isPresent();
        for (ReplayedStep step : replay.steps()) {
            out.printf(
                    "%5d   %s%n",
                    step.line(), ScenarioText.print(step.expected().operation()));
            if (step.isUnanswered() && !broken) {
                brokenOff(replay.outcome());
                broken = true;
            } else {
                print(step, beyond);
            }
        }
    }

    private void print(ReplayedStep step, boolean beyond) {
        String expected =
                "= " + ScenarioText.print(step.expected().expectation().canonical());
        StepResult result = step.result();
        if (!step.compared() && step.expected().kind() == Step.Kind.DONE) {
            out.println(UNDER + "not sent; expected " + expected);
        } else if (!step.compared()) {
            out.println(UNDER + "not compared: " + why(step.expected(), beyond));
        } else if (step.observed() == null || result == null) {
            out.println(UNDER + "not answered; expected " + expected);
        } else {
            compared(step, result, expected, "= " + ScenarioText.print(step.observed()));
        }
        if (step.stated() != null) {
            out.println("!" + UNDER.substring(1) + "the file says = " + ScenarioText.print(step.stated())
                    + (step.compared() ? "" : "; the rules say " + expected));
        }
    }

    private void compared(ReplayedStep step, StepResult result, String expected, String observed) {
        Difference difference = result.difference();
        if (difference != null) {
            String rules = step.expected().rules().isEmpty()
                    ? ""
                    : ", decided by " + step.expected().rules();
            out.println(UNDER + "expected " + expected);
            out.println("!" + UNDER.substring(1) + "observed " + observed);
            out.println(UNDER + "differs in " + difference.aspect().word() + rules);
        } else if (result.verdict() == Verdict.NON_STRICT) {
            out.println(UNDER + observed + "   which the rules allow; strictly " + expected);
        } else {
            out.println(UNDER + expected);
        }
    }

    private static String why(Step step, boolean beyond) {
        return switch (step.kind()) {
            case BEYOND -> String.valueOf(step.expectation().canonical().detail());
            case MISUSE -> "misuse, " + ScenarioText.print(step.expectation().canonical());
            default -> beyond ? "not run, for what is outside the limits" : "left open by " + step.open();
        };
    }

    private void brokenOff(Outcome outcome) {
        String end = switch (outcome.end()) {
            case CRASH -> "the target died";
            case HANG -> "the target did not answer in time";
            case ERROR, COMPLETE -> "no answer";
            case NOT_RUN, GONE -> "the target was not asked";
        };
        out.println("!" + UNDER.substring(1) + end);
        for (String line : outcome.message().strip().split("\\R", -1)) {
            out.println(UNDER + line.replaceAll("\\p{Cntrl}", "?"));
        }
    }
}
