package org.memtck.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.campaign.AbsentCapability;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.RuleResult;
import org.memtck.kit.coverage.Bin;
import org.memtck.kit.coverage.Bins;
import org.memtck.kit.exhaustive.Coverage;
import org.memtck.kit.explain.Explanation;
import org.memtck.kit.explain.MapAnswers;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.TargetInfo;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code report.json} holds. Everything follows from the seed but {@code operationsPerSecond}, the one timing.
 *
 * @param memtck the version that wrote it
 * @param format the version of this form
 * @param rules every rule of the catalogue, in its order
 * @param absent the capabilities that the target does not offer, and how it answered when it was asked for them
 * @param stale ids of known deviations that were exercised and not seen
 * @param bins in how many of the situations that are worth while each rule was seen to decide
 * @param exhaustive how much of a scope was covered; not there if the cases were drawn
 */
record Report(
        String memtck,
        int format,
        TargetEntry target,
        String profile,
        long seed,
        int cases,
        long operations,
        long operationsPerSecond,
        String verdict,
        List<RuleEntry> rules,
        List<FindingEntry> findings,
        List<AbsentEntry> absent,
        List<String> stale,
        BinsEntry bins,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExhaustiveEntry exhaustive) {
    private static final int FORMAT = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** Who was certified. */
    record TargetEntry(String name, String version, List<String> capabilities) {
        static TargetEntry of(TargetInfo info) {
            return new TargetEntry(
                    info.name(),
                    info.version(),
                    info.capabilities().stream().map(Capability::id).sorted().toList());
        }
    }

    /** How a rule came out. */
    record RuleEntry(String id, String level, long exercised, String verdict) {
        static RuleEntry of(RuleResult result) {
            return new RuleEntry(
                    result.rule().id(), result.rule().level().name(), result.exercised(), word(result.verdict()));
        }
    }

    /**
     * A finding.
     *
     * @param operations how many operations its scenario has
     * @param regions how many regions its scenario has
     * @param file the counterexample, relative to the report
     * @param explanation why the last operation of its scenario is to be answered as it is
     */
    record FindingEntry(
            String rule,
            List<String> blamed,
            int operations,
            int regions,
            String file,
            boolean known,
            String aspect,
            ExplanationEntry explanation) {
        static FindingEntry of(Explanation explanation) {
            Finding finding = explanation.finding();
            return new FindingEntry(
                    finding.rule().id(),
                    finding.blamed().stream().map(Rule::id).toList(),
                    finding.steps().size(),
                    finding.regions(),
                    ReportFolder.counterexample(finding.rule()),
                    finding.known(),
                    finding.difference().aspect().word(),
                    ExplanationEntry.of(explanation));
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

    /**
     * A capability that the target does not offer.
     *
     * @param asked the operation that asked for it; empty if there is no question for it
     * @param answer what the target answered, which is to be {@code unsupported}
     * @param verdict {@code pass}, {@code fail} or {@code not-asked}
     */
    record AbsentEntry(String capability, String asked, String answer, String verdict) {
        static AbsentEntry of(AbsentCapability absent) {
            String verdict = absent.asked().isEmpty() ? "not-asked" : absent.refused() ? "pass" : "fail";
            return new AbsentEntry(absent.capability().id(), absent.asked(), absent.answer(), verdict);
        }
    }

    /**
     * How much of a scope was covered.
     *
     * @param cases how many cases the scope has
     * @param leftOut operations that are not specified
     * @param complete whether every case was run and every operation in it compared
     */
    record ExhaustiveEntry(
            String scope, int cases, long trees, long changes, long accesses, long leftOut, boolean complete) {
        static ExhaustiveEntry of(Coverage coverage) {
            return new ExhaustiveEntry(
                    coverage.scope().toString(),
                    coverage.of(),
                    coverage.trees(),
                    coverage.changes(),
                    coverage.accesses(),
                    coverage.leftOut(),
                    coverage.isComplete());
        }
    }

    /**
     * The bins of what the target offers.
     *
     * @param reached the number of bins that were reached
     * @param possible the number of bins that there are
     * @param unreached the first {@value #MOST} of those that were not, by rule
     */
    record BinsEntry(int reached, int possible, List<String> unreached) {
        private static final int MOST = 200;

        static BinsEntry of(Bins bins) {
            return new BinsEntry(
                    bins.reached(),
                    bins.possible(),
                    bins.unreached().stream().limit(MOST).map(Bin::toString).toList());
        }
    }

    static Report of(CampaignResult result, List<Explanation> explanations, @Nullable Coverage coverage) {
        return new Report(
                Version.text(),
                FORMAT,
                TargetEntry.of(result.target()),
                result.options().profile().id(),
                result.options().seed(),
                result.run().cases(),
                result.run().operations(),
                result.run().operationsPerSecond(),
                word(result.verdict()),
                result.rules().stream().map(RuleEntry::of).toList(),
                explanations.stream().map(FindingEntry::of).toList(),
                result.absent().stream().map(AbsentEntry::of).toList(),
                result.stale().stream().map(Rule::id).toList(),
                BinsEntry.of(result.bins()),
                coverage == null ? null : ExhaustiveEntry.of(coverage));
    }

    /** A constant as a word, such as {@code not-conformant}. */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The text of the file. */
    String json() {
        return MAPPER.writeValueAsString(this) + "\n";
    }
}
