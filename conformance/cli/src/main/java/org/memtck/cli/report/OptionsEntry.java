package org.memtck.cli.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.option.CaseLimit;
import org.memtck.kit.campaign.Condition;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;

/**
 * What a campaign was told, in a report; profile, seed, {@code least} and the choice of rules stand beside it.
 *
 * @param command a command line that runs the campaign again
 * @param target the target as the user named it
 * @param cases how many cases were to be run, or null if there was no limit
 * @param seconds after how many seconds it was to stop, or null if there was no limit
 * @param dialect what --dialect said; not there if nothing did
 * @param scope the scope of which all cases were run; not there if they were drawn
 * @param after the SHA-256 of what other shards had found when this one was begun; not there if it was begun with nothing
 * @param known the deviations that were known of this target
 */
public record OptionsEntry(
        String command,
        String target,
        @Nullable Long cases,
        @Nullable Long seconds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String dialect,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String scope,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String after,
        List<KnownEntry> known) {
    /** What is missing is empty. */
    public OptionsEntry {
        command = Given.text(command);
        target = Given.text(target);
        known = Given.list(known);
    }

    /**
     * A known deviation.
     *
     * @param as the variant that it is; empty if that was not said
     * @param reason why it is accepted
     * @param link where more is said; it may be empty
     * @param partly true if the variant may explain most of it only; not there otherwise
     */
    public record KnownEntry(
            String rule,
            String as,
            String reason,
            String link,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean partly) {
        /** What is missing is empty. */
        public KnownEntry {
            rule = Given.text(rule);
            as = Given.text(as);
            reason = Given.text(reason);
            link = Given.text(link);
        }

        static KnownEntry of(KnownDeviations.Entry entry) {
            return new KnownEntry(
                    entry.rule().id(),
                    entry.as().toString(),
                    entry.reason(),
                    entry.link(),
                    entry.partly() ? true : null);
        }

        /**
         * What it was taken from, without the condition under which it is known: it holds.
         *
         * @throws IllegalArgumentException if there is no such rule or variant
         */
        public KnownDeviations.Entry entry() {
            return new KnownDeviations.Entry(
                    Rule.withId(rule)
                            .orElseThrow(() -> new IllegalArgumentException("there is no rule '" + rule + "'")),
                    reason,
                    link,
                    Condition.ALWAYS,
                    as.isEmpty() ? Dialect.STRICT : Dialect.parse(as),
                    partly != null && partly);
        }
    }

    /**
     * Takes them.
     *
     * @param hint knows the options and how the user named the target
     * @param known the file of known deviations as the user named it, or null if there is none
     * @param after the SHA-256 of what other shards had found, or null if nothing is known of that
     */
    public static OptionsEntry of(ReplayHint hint, @Nullable String known, @Nullable String after) {
        Options options = hint.options();
        Duration time = options.time();
        return new OptionsEntry(
                hint.command(known),
                hint.target(),
                options.cases() == CaseLimit.NONE ? null : options.cases(),
                time == null ? null : time.toSeconds(),
                hint.dialect(),
                hint.scope() == null ? null : hint.scope().toString(),
                after,
                options.known().entries().stream().map(KnownEntry::of).toList());
    }
}
