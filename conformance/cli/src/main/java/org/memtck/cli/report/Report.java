package org.memtck.cli.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.Version;
import org.memtck.kit.campaign.AbsentCapability;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.RuleResult;
import org.memtck.kit.coverage.Bin;
import org.memtck.kit.coverage.Bins;
import org.memtck.kit.exhaustive.Coverage;
import org.memtck.kit.explain.Explanation;
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
 * @param decided the number of the last case that told anything of a rule, from 1; 0 if none did
 * @param end why the campaign ended: {@code complete}, {@code time}, {@code enough}, {@code nothing-left} or {@code interrupted}; {@code running}
 *     if it has not
 * @param least how many steps a rule has to decide to be passed
 * @param verdict how the target came out; {@code running} as long as nobody knows
 * @param chosen how rules were chosen; not there if none was left out
 * @param violatedToo the violated rules among those that were left out; not there if none was left out
 * @param rules every rule of the catalogue, in its order; as long as the campaign runs none, and of {@code account}, {@code absent}, {@code
 *     stale} and {@code bins} nothing is known either
 * @param absent the capabilities that the target does not offer, and how it answered when it was asked for them
 * @param stale ids of known deviations that were exercised and not seen
 * @param bins cross-coverage: in how many situations (kind of region, size, alignment, byte order) each rule decided
 * @param exhaustive how much of a scope was covered; not there if the cases were drawn
 */
record Report(
        String memtck,
        int format,
        TargetEntry target,
        String profile,
        long seed,
        int cases,
        int decided,
        String end,
        int least,
        long operations,
        long operationsPerSecond,
        String verdict,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String chosen,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> violatedToo,
        List<RuleEntry> rules,
        List<FindingEntry> findings,
        List<IncidentEntry> incidents,
        AccountEntry account,
        List<AbsentEntry> absent,
        List<String> stale,
        BinsEntry bins,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExhaustiveEntry exhaustive) {
    private static final int FORMAT = 1;
    private static final String RUNNING = "running";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * The target.
     *
     * @param page the page that it declares, in bytes
     * @param dialect the variants by which it is judged; not there if there are none
     */
    record TargetEntry(
            String name,
            String version,
            long page,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> dialect,
            List<String> capabilities) {
        static TargetEntry of(TargetInfo info) {
            return new TargetEntry(
                    info.name(),
                    info.version(),
                    info.parameters().page(),
                    info.parameters().dialect().texts(),
                    info.capabilities().stream().map(Capability::id).sorted().toList());
        }
    }

    /**
     * How a rule came out.
     *
     * @param exercised the number of steps that it decided and that were compared
     * @param agreed the number of those of them that agreed
     * @param notAsked the number of steps that it would have decided, and that were not asked because of findings
     * @param shadowedBy the rules whose findings make it impossible to tell whether this one holds
     */
    record RuleEntry(
            String id,
            String level,
            long exercised,
            long agreed,
            long notAsked,
            List<String> shadowedBy,
            String verdict) {
        static RuleEntry of(RuleResult result) {
            return new RuleEntry(
                    result.rule().id(),
                    result.rule().level().name(),
                    result.exercised(),
                    result.agreed(),
                    result.notAsked(),
                    result.shadowedBy().stream().map(Rule::id).toList(),
                    word(result.verdict()));
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

    /**
     * The report of a campaign that has ended.
     *
     * @param named the target as the user named it
     */
    static Report of(CampaignResult result, String named, List<Explanation> explanations, @Nullable Coverage coverage) {
        return of(result, named, word(result.run().end()), word(result.verdict()), explanations, coverage);
    }

    /**
     * The report of a campaign that has not.
     *
     * @param named the target as the user named it
     */
    static Report running(CampaignResult soFar, String named, List<Explanation> explanations) {
        return of(soFar, named, RUNNING, RUNNING, explanations, null);
    }

    private static Report of(
            CampaignResult result,
            String named,
            String end,
            String verdict,
            List<Explanation> explanations,
            @Nullable Coverage coverage) {
        CampaignResult.Run run = result.run();
        boolean all = result.options().rules().isAll();
        return new Report(
                Version.text(),
                FORMAT,
                TargetEntry.of(result.target()),
                result.options().profile().id(),
                result.options().seed(),
                run.cases(),
                run.decided(),
                end,
                result.options().least(),
                run.operations(),
                run.operationsPerSecond(),
                verdict,
                all ? null : result.options().rules().patterns(),
                all ? null : result.violatedToo().stream().map(Rule::id).toList(),
                result.rules().stream().map(RuleEntry::of).toList(),
                explanations.stream().map(FindingEntry::of).toList(),
                IncidentEntry.allOf(result.incidents(), named),
                AccountEntry.of(result.account()),
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
