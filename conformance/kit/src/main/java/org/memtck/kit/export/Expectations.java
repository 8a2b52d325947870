package org.memtck.kit.export;

import java.util.ArrayList;
import java.util.List;
import org.memtck.kit.gate.UsedCapabilities;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.export.ExpectedScenario;
import org.memtck.spec.export.ExportException;
import org.memtck.spec.text.Transcript;

/** Works out what the rules expect of a scenario that is to be exported. */
@Api
public final class Expectations {
    private Expectations() {}

    /**
     * Returns a transcript's operations, each with what is expected of it. What the transcript says itself does not matter.
     *
     * @param name what the file is called, without folder and ending
     * @param title what it is about, in one line
     * @throws ExportException if it has no operation, or one is misuse, unspecified or outside the limits: nobody can be held
     *     to what is expected then
     */
    public static ExpectedScenario of(Transcript transcript, String name, String title) throws ExportException {
        Reference reference = new Reference();
        List<Step> steps = new ArrayList<>();
        List<ExpectedScenario.Step> expected = new ArrayList<>();
        for (Transcript.Step written : transcript.steps()) {
            Step step = reference.step(written.operation());
            require(step, written.line());
            steps.add(step);
            expected.add(new ExpectedScenario.Step(written.line(), written.operation(), step.expectation()));
        }
        if (steps.isEmpty()) {
            throw new ExportException("there is no operation in it");
        }
        return new ExpectedScenario(
                name,
                title,
                expected,
                UsedCapabilities.of(steps).stream().sorted().toList());
    }

    private static void require(Step step, int line) throws ExportException {
        switch (step.kind()) {
            case DONE -> {}
            case MISUSE ->
                throw new ExportException(
                        line,
                        "this is misuse"
                                + (step.expectation().canonical().detail() == null
                                        ? ""
                                        : " (" + step.expectation().canonical().detail() + ")")
                                + ", after which the rules expect nothing; take it out");
            case BEYOND ->
                throw new ExportException(
                        line, String.valueOf(step.expectation().canonical().detail()));
            case OPEN, AVOIDED ->
                throw new ExportException(
                        line, "it is unspecified what this does; take it out, and what depends on it");
        }
    }
}
