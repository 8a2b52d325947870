package org.memtck.cli.replay;

import java.io.PrintWriter;
import java.util.List;
import org.memtck.cli.console.Counted;
import org.memtck.cli.console.ExitStatus;
import org.memtck.kit.replay.Replay;
import org.memtck.kit.replay.ReplayedStep;
import org.memtck.kit.replay.SessionReplay;

/** Prints the replay of a session: each scenario step by step, and which step of which one differs. */
final class SessionPrinter {
    private final PrintWriter out;

    SessionPrinter(PrintWriter out) {
        this.out = out;
    }

    /** Prints it all; returns the exit status. */
    int print(SessionReplay session, String name) {
        for (int i = 0; i < session.scenarios().size(); i++) {
            out.println("scenario " + (i + 1) + " of " + session.count());
            new ReplayPrinter(out).print(session.scenarios().get(i));
            out.println();
        }
        int left = session.count() - session.scenarios().size();
        if (left > 0) {
            out.println(Counted.of(left, "scenario") + " not run");
        }
        if (session.leftOut() > 0) {
            out.println(Counted.of(session.leftOut(), "step") + " not compared");
        }
        out.println(verdict(session, name));
        if (session.misstated() > 0) {
            out.println("the file disagrees with the rules in " + Counted.of(session.misstated(), "step"));
        }
        if (session.firstDiffering() > 0 || session.misstated() > 0) {
            return ExitStatus.NOT_CONFORMANT;
        }
        return session.agrees() ? ExitStatus.CONFORMANT : ExitStatus.NOTHING_EXERCISED;
    }

    private static String verdict(SessionReplay session, String name) {
        int differing = session.firstDiffering();
        Replay last = session.scenarios().get(session.scenarios().size() - 1);
        if (differing > 0) {
            return name + " differs in scenario " + differing + ", "
                    + where(session.scenarios().get(differing - 1));
        } else if (!last.refusal().isEmpty()) {
            return name + " was not sent scenario " + session.scenarios().size() + ": " + last.refusal();
        } else if (last.beyond().isPresent()) {
            return "line " + last.beyond().get().line() + " is outside the limits of memtck";
        }
        String steps = Counted.of(session.compared(), "step") + " of "
                + Counted.of(session.scenarios().size(), "scenario");
        return session.agrees()
                ? name + " agrees in " + steps
                : "of " + name + " only " + steps + " could be compared; no difference in them";
    }

    /** The first step that differs or is not answered. */
    private static String where(Replay replay) {
        List<ReplayedStep> steps = replay.steps();
        for (int i = 0; i < steps.size(); i++) {
            ReplayedStep step = steps.get(i);
            if (step.differs() || step.isUnanswered()) {
                return "step " + (i + 1) + ", line " + step.line() + (step.differs() ? "" : ": it is not answered");
            }
        }
        return "after its last step";
    }
}
