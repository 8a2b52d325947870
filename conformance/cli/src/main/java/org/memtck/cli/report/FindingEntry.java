package org.memtck.cli.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.campaign.Counterexample;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.explain.Explanation;
import org.memtck.kit.explain.MapAnswers;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.text.ScenarioText;

/**
 * A finding, in a report. All but the last part is about its first counterexample.
 *
 * @param operations how many operations its scenario has
 * @param regions how many regions its scenario has
 * @param file the counterexample, relative to the report
 * @param behavesAs the variant that explains it, and that the campaign followed from then on; not there if none does
 * @param behavesPartly true if a counterexample contradicts that variant; not there otherwise
 * @param explanation why the last operation of its scenario is to be answered as it is
 * @param figure what there is to draw at that operation
 * @param counterexamples one for each way in which the rule fails
 */
public record FindingEntry(
        String rule,
        List<String> blamed,
        int operations,
        int regions,
        String file,
        boolean known,
        String aspect,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String behavesAs,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean behavesPartly,
        ExplanationEntry explanation,
        FigureEntry figure,
        List<CounterexampleEntry> counterexamples) {
    /** What is missing is empty. */
    public FindingEntry {
        rule = Given.text(rule);
        blamed = Given.list(blamed);
        file = Given.text(file);
        aspect = Given.text(aspect);
        explanation = explanation == null ? ExplanationEntry.NONE : explanation;
        figure = figure == null ? FigureEntry.NONE : figure;
        counterexamples = Given.list(counterexamples);
    }

    /**
     * Makes one.
     *
     * @param replayed on what the counterexamples are replayed
     */
    static FindingEntry of(Explanation explanation, Replayed replayed) {
        Finding finding = explanation.finding();
        return new FindingEntry(
                finding.rule().id(),
                finding.blamed().stream().map(Rule::id).toList(),
                finding.steps().size(),
                finding.regions(),
                ReportFolder.counterexample(finding.rule(), 1),
                finding.known(),
                finding.difference().aspect().word(),
                finding.isExplained() ? finding.behavesAs().toString() : null,
                finding.partly() ? true : null,
                ExplanationEntry.of(explanation),
                FigureEntry.of(explanation.figure()),
                CounterexampleEntry.allOf(finding, replayed));
    }

    /**
     * A counterexample.
     *
     * @param file where it is, relative to the report
     * @param name what differs, and in which operation, such as {@code value-read}
     * @param reduced whether it is as small as it goes; the campaign may have ended before
     * @param steps its operations, the one that differs last
     * @param expected what is expected of that one
     * @param observed what was observed
     * @param replay the command that runs it, for the folder of the report
     */
    public record CounterexampleEntry(
            String file,
            String name,
            boolean reduced,
            String aspect,
            int operations,
            List<StepEntry> steps,
            String expected,
            String observed,
            String replay) {
        /** What is missing is empty. */
        public CounterexampleEntry {
            file = Given.text(file);
            name = Given.text(name);
            aspect = Given.text(aspect);
            steps = Given.list(steps);
            expected = Given.text(expected);
            observed = Given.text(observed);
            replay = Given.text(replay);
        }

        static List<CounterexampleEntry> allOf(Finding finding, Replayed replayed) {
            List<CounterexampleEntry> all = new ArrayList<>();
            for (Counterexample each : finding.counterexamples()) {
                String file = ReportFolder.counterexample(finding.rule(), all.size() + 1);
                all.add(new CounterexampleEntry(
                        file,
                        each.name(),
                        each.reduced(),
                        each.difference().aspect().word(),
                        each.steps().size(),
                        each.steps().stream().map(StepEntry::of).toList(),
                        each.difference().expected(),
                        each.difference().observed(),
                        replayed.in(each.dialect()).command(file)));
            }
            return all;
        }
    }

    /**
     * An operation of a scenario, in the scenario language.
     *
     * @param expected what is expected of it
     */
    public record StepEntry(String operation, String expected) {
        /** What is missing is empty. */
        public StepEntry {
            operation = Given.text(operation);
            expected = Given.text(expected);
        }

        static StepEntry of(Step step) {
            return new StepEntry(
                    ScenarioText.print(step.operation()),
                    ScenarioText.print(step.expectation().canonical()));
        }
    }

    /**
     * Why something is expected.
     *
     * @param space the space that the last operation is about, or null if it is about none
     * @param address the address that it is about, in hexadecimal, or null
     * @param why sentences
     */
    public record ExplanationEntry(
            @Nullable String space, @Nullable String address, List<String> why, ViewEntry view) {
        static final ExplanationEntry NONE = new ExplanationEntry(null, null, List.of(), ViewEntry.NONE);

        /** What is missing is empty. */
        public ExplanationEntry {
            why = Given.list(why);
            view = view == null ? ViewEntry.NONE : view;
        }

        static ExplanationEntry of(Explanation explanation) {
            Long address = explanation.address();
            return new ExplanationEntry(
                    explanation.space(),
                    address == null ? null : "0x" + Long.toHexString(address),
                    explanation.why(),
                    ViewEntry.of(explanation.map()));
        }
    }

    /**
     * The map at the last operation.
     *
     * @param question the operation that asks for it; empty if there is none
     * @param expected its ranges; those that are far from the address are left out
     * @param observed the target's ranges, or null if it did not tell
     * @param remark what there is to say of it
     */
    public record ViewEntry(
            String question,
            List<String> expected,
            @Nullable List<String> observed,
            String remark) {
        static final ViewEntry NONE = new ViewEntry("", List.of(), null, "");

        /** What is missing is empty. */
        public ViewEntry {
            question = Given.text(question);
            expected = Given.list(expected);
            observed = observed == null ? null : List.copyOf(observed);
            remark = Given.text(remark);
        }

        static ViewEntry of(MapAnswers map) {
            return new ViewEntry(map.question(), map.expected(), map.observed(), map.remark());
        }
    }
}
