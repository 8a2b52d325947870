package org.memtck.cli.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.Version;
import org.memtck.kit.campaign.AbsentCapability;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Part;
import org.memtck.kit.campaign.PartResult;
import org.memtck.kit.campaign.RuleResult;
import org.memtck.kit.exhaustive.Coverage;
import org.memtck.kit.explain.Explanation;
import org.memtck.spec.rule.Rule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code report.json} holds. Everything follows from the seed but {@code run} and {@code operationsPerSecond}.
 *
 * @param memtck the version that wrote it
 * @param commit what it was built from; not there if that is not known
 * @param format the version of this form
 * @param decided the number of the last case that told anything of a rule, from 1; 0 if none did
 * @param end why the campaign ended: {@code complete}, {@code time}, {@code enough}, {@code nothing-left}, {@code interrupted}, or {@code
 *     incomplete} if shards are missing; {@code running} if it has not
 * @param least how many steps a rule has to decide to be passed
 * @param verdict how the target came out; {@code running} as long as nobody knows
 * @param chosen how rules were chosen; not there if none was left out
 * @param violatedToo the violated rules among those that were left out; not there if none was left out
 * @param rules every rule of the catalogue, in its order; as long as the campaign runs none, and of {@code account}, {@code absent}, {@code
 *     stale} and {@code bins} nothing is known either
 * @param absent the capabilities that the target does not offer, and how it answered when it was asked for them
 * @param stale ids of known deviations that were exercised and not seen
 * @param bins cross-coverage: in how many situations (kind of region, size, alignment, byte order) each rule decided
 * @param shard which part of a campaign it is about; not there if it is about all of it
 * @param merged what it was put together from; not there if it is of one run
 * @param options what the campaign was told; null in reports of the time before that was written
 * @param run how it went on this machine; null in reports of the time before that was written
 * @param exhaustive how much of a scope was covered; not there if the cases were drawn
 */
public record Report(
        String memtck,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String commit,
        int format,
        TargetEntry target,
        String profile,
        long seed,
        long cases,
        long decided,
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExhaustiveEntry exhaustive,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ShardEntry shard,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MergedEntry merged,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OptionsEntry options,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RunEntry run) {
    /** It is raised when a program that reads a report has to be changed; a new field does not raise it. */
    static final int FORMAT = 1;

    private static final String RUNNING = "running";

    /** What is missing is empty. */
    public Report {
        memtck = Given.text(memtck);
        target = target == null ? TargetEntry.NONE : target;
        profile = Given.text(profile);
        end = Given.text(end);
        verdict = Given.text(verdict);
        rules = Given.list(rules);
        findings = Given.list(findings);
        incidents = Given.list(incidents);
        account = account == null ? AccountEntry.NONE : account;
        absent = Given.list(absent);
        stale = Given.list(stale);
        bins = bins == null ? BinsEntry.NONE : bins;
    }

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * How a rule came out.
     *
     * @param exercised the number of steps that it decided and that were compared
     * @param agreed the number of those of them that agreed
     * @param notAsked the number of steps that it would have decided, and that were not asked because of findings
     * @param shadowedBy the rules whose findings make it impossible to tell whether this one holds
     */
    public record RuleEntry(
            String id,
            String level,
            long exercised,
            long agreed,
            long notAsked,
            List<String> shadowedBy,
            String verdict) {
        /** What is missing is empty. */
        public RuleEntry {
            id = Given.text(id);
            level = Given.text(level);
            shadowedBy = Given.list(shadowedBy);
            verdict = Given.text(verdict);
        }

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
    public record AbsentEntry(String capability, String asked, String answer, String verdict) {
        /** What is missing is empty. */
        public AbsentEntry {
            capability = Given.text(capability);
            asked = Given.text(asked);
            answer = Given.text(answer);
            verdict = Given.text(verdict);
        }

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
    public record ExhaustiveEntry(
            String scope, long cases, long trees, long changes, long accesses, long leftOut, boolean complete) {
        /** What is missing is empty. */
        public ExhaustiveEntry {
            scope = Given.text(scope);
        }

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

    /** The report of a campaign that has ended. */
    static Report of(
            CampaignResult result,
            Setting setting,
            List<Explanation> explanations,
            @Nullable Coverage coverage,
            @Nullable PartResult part) {
        String end = word(result.run().end());
        ShardEntry shard = shard(result, setting, part);
        return of(result, setting, end, word(result.verdict()), explanations, coverage, shard, null, setting.run());
    }

    /**
     * The report that those of shards are together.
     *
     * @param merged what it was put together from
     * @param run how the shards went
     */
    static Report of(
            CampaignResult result,
            Setting setting,
            List<Explanation> explanations,
            MergedEntry merged,
            @Nullable RunEntry run) {
        String end = word(result.run().end());
        return of(result, setting, end, word(result.verdict()), explanations, null, null, merged, run);
    }

    private static @Nullable ShardEntry shard(CampaignResult result, Setting setting, @Nullable PartResult part) {
        Part shard = setting.shard();
        return shard == null ? null : ShardEntry.of(shard, result.options().cases(), part);
    }

    /** The report of a campaign that has not. */
    static Report running(CampaignResult soFar, Setting setting, List<Explanation> explanations) {
        ShardEntry shard = shard(soFar, setting, null);
        return of(soFar, setting, RUNNING, RUNNING, explanations, null, shard, null, setting.run());
    }

    private static Report of(
            CampaignResult result,
            Setting setting,
            String end,
            String verdict,
            List<Explanation> explanations,
            @Nullable Coverage coverage,
            @Nullable ShardEntry shard,
            @Nullable MergedEntry merged,
            @Nullable RunEntry course) {
        CampaignResult.Run run = result.run();
        boolean all = result.options().rules().isAll();
        return new Report(
                Version.text(),
                Version.commit(),
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
                explanations.stream()
                        .map(each -> FindingEntry.of(each, setting.replayed()))
                        .toList(),
                IncidentEntry.allOf(result.incidents(), setting.replayed()),
                AccountEntry.of(result.account()),
                result.absent().stream().map(AbsentEntry::of).toList(),
                result.stale().stream().map(Rule::id).toList(),
                BinsEntry.of(result.bins()),
                coverage == null ? null : ExhaustiveEntry.of(coverage),
                shard,
                merged,
                setting.options(),
                course);
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
