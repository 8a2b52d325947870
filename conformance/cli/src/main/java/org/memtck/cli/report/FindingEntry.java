package org.memtck.cli.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.campaign.Counterexample;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.explain.Explanation;
import org.memtck.kit.explain.MapAnswers;
import org.memtck.spec.rule.Rule;

/**
 * A finding, in a report. All but the last part is about its first counterexample.
 *
 * @param operations how many operations its scenario has
 * @param regions how many regions its scenario has
 * @param file the counterexample, relative to the report
 * @param behavesAs the variant that explains it, and that the campaign followed from then on; not there if none does
 * @param behavesPartly true if a counterexample contradicts that variant; not there otherwise
 * @param explanation why the last operation of its scenario is to be answered as it is
 * @param counterexamples one for each way in which the rule fails
 */
record FindingEntry(
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
        List<CounterexampleEntry> counterexamples) {
    static FindingEntry of(Explanation explanation) {
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
                CounterexampleEntry.allOf(finding));
    }

    /**
     * A counterexample.
     *
     * @param file where it is, relative to the report
     * @param name what differs, and in which operation, such as {@code value-read}
     * @param reduced whether it is as small as it goes; the campaign may have ended before
     */
    record CounterexampleEntry(String file, String name, boolean reduced, String aspect, int operations) {
        static List<CounterexampleEntry> allOf(Finding finding) {
            List<CounterexampleEntry> all = new ArrayList<>();
            for (Counterexample each : finding.counterexamples()) {
                all.add(new CounterexampleEntry(
                        ReportFolder.counterexample(finding.rule(), all.size() + 1),
                        each.name(),
                        each.reduced(),
                        each.difference().aspect().word(),
                        each.steps().size()));
            }
            return all;
        }
    }

    /**
     * Why something is expected.
     *
     * @param space the space that the last operation is about, or null if it is about none
     * @param address the address that it is about, in hexadecimal, or null
     * @param why sentences
     */
    record ExplanationEntry(
            @Nullable String space, @Nullable String address, List<String> why, ViewEntry view) {
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
    record ViewEntry(
            String question,
            List<String> expected,
            @Nullable List<String> observed,
            String remark) {
        static ViewEntry of(MapAnswers map) {
            return new ViewEntry(map.question(), map.expected(), map.observed(), map.remark());
        }
    }
}
