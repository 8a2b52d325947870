package org.memtck.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import org.memtck.spec.timing.Repetition;
import org.memtck.spec.timing.RepetitionText;
import org.memtck.spec.timing.TimingException;

/** What an agent that measures itself is told, and its figures. The first complaint is kept, and all replies are read. */
final class Measurement {
    private static final String DESCRIBED = "adapters/agent/README.md describes the operation 'time'";

    private static final String FIGURE = "'ok nanos=N' with a decimal number, or another status";

    /** At most 18 digits: 30 years, and no overflow. */
    private static final Pattern NANOS = Pattern.compile("ok nanos=([0-9]{1,18})");

    private static final int PIECE = 1 << 15;

    private final AheadWriter writer;
    private final Replies replies;
    private final List<Long> nanos = new ArrayList<>();
    private @Nullable String complaint;

    /** Where the replies come from, one by one. */
    interface Replies {
        /** Waits for the next one. */
        String next() throws AgentFailure;
    }

    Measurement(AheadWriter writer, Replies replies) {
        this.writer = writer;
        this.replies = replies;
    }

    /** Runs everything, or what comes before the first error reply. */
    void carryOut(List<Operation> before, List<Repetition> repetitions) throws AgentFailure {
        List<String> lines = before.stream().map(ScenarioText::print).toList();
        write(lines);
        for (String line : lines) {
            prepared(line, replyTo(line));
        }
        for (int i = 0; i < repetitions.size() && complaint == null; ) {
            int end = endOfGroup(repetitions, i);
            measure(repetitions.subList(i, end).stream()
                    .map(RepetitionText::print)
                    .toList());
            i = end;
        }
    }

    /** A repeated operation runs alone; operations that run once are sent together. */
    private static int endOfGroup(List<Repetition> repetitions, int start) {
        int end = start + 1;
        if (repetitions.get(start).count() == 1) {
            while (end < repetitions.size() && repetitions.get(end).count() == 1) {
                end++;
            }
        }
        return end;
    }

    private void write(List<String> lines) {
        StringBuilder piece = new StringBuilder();
        for (String line : lines) {
            piece.append(line).append('\n');
            if (piece.length() >= PIECE) {
                writer.write(piece.toString());
                piece.setLength(0);
            }
        }
        writer.write(piece.toString());
    }

    private String replyTo(String line) throws AgentFailure {
        try {
            return replies.next();
        } catch (AgentFailure e) {
            throw new AgentFailure(e.end(), "waiting for the reply to " + Shown.quoted(line) + ": " + e.problem());
        }
    }

    private void prepared(String line, String reply) throws AgentFailure {
        if (status(line, reply, "an observation") != Status.OK) {
            complain("the agent answers " + Shown.quoted(reply) + " to " + Shown.quoted(line)
                    + ", so that there is nothing to measure");
        }
    }

    private void measure(List<String> lines) throws AgentFailure {
        write(lines);
        for (String line : lines) {
            String reply = replyTo(line);
            Matcher figure = NANOS.matcher(reply);
            if (figure.matches()) {
                nanos.add(Long.parseLong(figure.group(1)));
            } else {
                refused(line, reply);
            }
        }
    }

    private void refused(String line, String reply) throws AgentFailure {
        Status status = status(line, reply, FIGURE);
        if (status == Status.OK) {
            throw noAnswer(line, reply, FIGURE);
        }
        boolean isUnknown = status == Status.UNSUPPORTED && nanos.isEmpty();
        complain("the agent answers " + Shown.quoted(reply) + " to " + Shown.quoted(line)
                + (isUnknown ? "; it does not measure itself, or does not offer this: " + DESCRIBED : ""));
    }

    private void complain(String text) {
        if (complaint == null) {
            complaint = text;
        }
    }

    private static Status status(String line, String reply, String expected) throws AgentFailure {
        try {
            return ScenarioText.parseObservation(reply).status();
        } catch (SyntaxException e) {
            throw noAnswer(line, reply, expected);
        }
    }

    private static AgentFailure noAnswer(String line, String reply, String expected) {
        return new AgentFailure(
                Outcome.End.ERROR,
                "the reply " + Shown.quoted(reply) + " to " + Shown.quoted(line) + " is no answer; expected is "
                        + expected);
    }

    /** The figures, one for each repetition. */
    List<Long> result() throws TimingException {
        if (complaint != null) {
            throw new TimingException(complaint);
        }
        return List.copyOf(nanos);
    }
}
