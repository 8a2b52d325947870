package org.memtck.spec.text;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;

/**
 * The scenario language, version 1: text to scenarios and back. Printing and parsing round-trip. Texts one after the other are
 * the text of a session.
 */
@Api
public final class ScenarioText {
    /** The first line of every scenario. */
    public static final String HEADER = "memtck 1";

    private static final String LANGUAGE = "memtck";

    private static final String OBSERVED = "=";

    private ScenarioText() {}

    /** Parses a scenario or a transcript, and drops the observations. */
    public static Scenario parse(String text) throws SyntaxException {
        return parseTranscript(text).scenario();
    }

    /**
     * Parses a transcript; observations may be missing.
     *
     * @throws SyntaxException if a line is malformed, or the text is a session of several scenarios
     */
    public static Transcript parseTranscript(String text) throws SyntaxException {
        return parse(text, false).get(0);
    }

    /**
     * Parses a session: one or more transcripts, each of which begins with a header of its own. Observations may be missing.
     *
     * @return the transcripts in order, one at least
     * @throws SyntaxException if a line is malformed
     */
    public static List<Transcript> parseSession(String text) throws SyntaxException {
        return parse(text, true);
    }

    private static List<Transcript> parse(String text, boolean several) throws SyntaxException {
        List<Transcript> session = new ArrayList<>();
        List<Transcript.Step> steps = new ArrayList<>();
        boolean headed = false;
        int operations = 0;
        int number = 0;
        for (String content : text.split("\n", -1)) {
            number++;
            Line line = Line.of(content, number);
            if (line.isEmpty()) {
                continue;
            }
            if (!headed) {
                parseHeader(line);
                headed = true;
            } else if (line.begins(LANGUAGE)) {
                if (!several) {
                    throw line.at(
                            1, "a second scenario begins here: this is a session, where one scenario is expected");
                }
                parseHeader(line);
                session.add(new Transcript(steps));
                steps = new ArrayList<>();
            } else if (content.stripLeading().startsWith(OBSERVED)) {
                observe(steps, parseObservation(content.replaceFirst(OBSERVED, " "), number), line);
            } else {
                steps.add(new Transcript.Step(OperationText.parse(line), null, number));
                operations++;
            }
            if (operations > Limits.OPERATIONS || session.size() >= Limits.OPERATIONS) {
                String what = operations > Limits.OPERATIONS ? " operations" : " scenarios";
                throw new SyntaxException(number, 1, "more than " + Limits.OPERATIONS + what);
            }
        }
        if (!headed) {
            throw new SyntaxException(1, 1, "expected '" + HEADER + "' as the first line");
        }
        session.add(new Transcript(steps));
        return session;
    }

    private static void parseHeader(Line line) throws SyntaxException {
        Word name = line.word("'" + HEADER + "'");
        if (!name.text().equals(LANGUAGE)) {
            throw line.at(name.column(), "expected '" + HEADER + "' as the first line");
        }
        Word version = line.word("the version of the language");
        if (!version.text().equals("1")) {
            throw line.at(
                    version.column(),
                    "version '" + Line.shorten(version.text()) + "' of the language is unknown; this is version 1");
        }
        line.finish();
    }

    private static void observe(List<Transcript.Step> steps, Observation observation, Line line)
            throws SyntaxException {
        int last = steps.size() - 1;
        if (last < 0 || steps.get(last).observation() != null) {
            throw line.at(1, "an observation stands under an operation, one under each");
        }
        steps.set(
                last,
                new Transcript.Step(
                        steps.get(last).operation(),
                        observation,
                        steps.get(last).line()));
    }

    private static Observation parseObservation(String content, int number) throws SyntaxException {
        return ObservationText.parse(Line.of(content, number));
    }

    /** Parses one line of operation, without a header. */
    public static Operation parseOperation(String line) throws SyntaxException {
        return OperationText.parse(Line.of(line, 1));
    }

    /** Parses one observation, without a leading {@code "= "}: a reply on the wire. */
    public static Observation parseObservation(String reply) throws SyntaxException {
        return parseObservation(reply, 1);
    }

    /** Prints a scenario: the header, then an operation a line. */
    public static String print(Scenario scenario) {
        StringBuilder out = new StringBuilder(HEADER).append('\n');
        for (Operation operation : scenario.operations()) {
            print(operation, out).append('\n');
        }
        return out.toString();
    }

    /** Prints a transcript: under each operation its observation. */
    public static String print(Transcript transcript) {
        StringBuilder out = new StringBuilder(HEADER).append('\n');
        for (Transcript.Step step : transcript.steps()) {
            print(step.operation(), out).append('\n');
            if (step.observation() != null) {
                ObservationText.print(step.observation(), out.append("= ")).append('\n');
            }
        }
        return out.toString();
    }

    /** Prints one operation, without the end of the line. */
    public static String print(Operation operation) {
        return print(operation, new StringBuilder()).toString();
    }

    /** Appends one operation, without the end of the line. */
    public static StringBuilder print(Operation operation, StringBuilder out) {
        return OperationText.print(operation, out);
    }

    /** Prints one observation, without a leading {@code "= "}. */
    public static String print(Observation observation) {
        return ObservationText.print(observation, new StringBuilder()).toString();
    }
}
