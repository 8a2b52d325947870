package org.memtck.kit.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Settles;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** Scenarios and answers as text. */
final class Answers {
    private Answers() {}

    static Operation operation(String line) {
        try {
            return ScenarioText.parseOperation(line);
        } catch (SyntaxException e) {
            throw new AssertionError(line, e);
        }
    }

    static List<Operation> operations(String... lines) {
        return Stream.of(lines).map(Answers::operation).toList();
    }

    /** What the reference expects of each line. */
    static List<Step> steps(String... lines) {
        Reference reference = new Reference();
        List<Step> steps = new ArrayList<>();
        for (Operation operation : operations(lines)) {
            steps.add(reference.step(operation));
        }
        return steps;
    }

    /** What the reference expects of the last line. */
    static Step last(String... lines) {
        return steps(lines).get(lines.length - 1);
    }

    /** What the reference expects of an access to the space S that shows the device D. */
    static Step ofDevice(String device, String access) {
        return last("mmio D size=0x100 " + device, "space S root=D", access);
    }

    /** Compares a reply to what is the only step of a run. */
    static StepResult check(Step step, String reply) {
        return new Checker(Parameters.UNBOUNDED).check(step.expectation(), observation(reply));
    }

    static Observation observation(String reply) {
        try {
            return ScenarioText.parseObservation(reply);
        } catch (SyntaxException e) {
            throw new AssertionError(reply, e);
        }
    }

    /** The verdict on a run that ends with a flush, in which just one answer is not the canonical one. */
    static Verdict verdict(List<Step> steps, int changed, Observation answer) {
        Checker checker = new Checker(Parameters.UNBOUNDED);
        Verdict worst = Verdict.PASS;
        for (int i = 0; i < steps.size(); i++) {
            Expectation expectation = steps.get(i).expectation();
            Observation observed = i == changed ? answer : expectation.canonical();
            worst = worse(worst, checker.check(expectation, observed).verdict());
        }
        Expectation flush = Expectation.ok().settling(Settles.EVERYTHING);
        return worse(worst, checker.check(flush, Observation.ok()).verdict());
    }

    /** The worse of two verdicts. */
    static Verdict worse(Verdict one, Verdict other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    static Verdict verdict(Step step, String reply) {
        return check(step, reply).verdict();
    }

    /** A read callback on the device D, with the value that it returns. */
    static String read(long offset, int size) {
        return "D:r:%d:%d:0x%x".formatted(offset, size, DeviceModel.value(0, offset, size, Endian.LITTLE));
    }

    /** The answer to a read, with the value of the device's bytes there. */
    static String readAnswer(long offset, int size, String... calls) {
        long value = DeviceModel.value(0, offset, size, Endian.LITTLE);
        return "ok value=0x%x".formatted(value) + (calls.length == 0 ? "" : " calls=" + String.join(",", calls));
    }
}
