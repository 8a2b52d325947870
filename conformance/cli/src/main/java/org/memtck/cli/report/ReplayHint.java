package org.memtck.cli.report;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.board.BoardArgument;
import org.memtck.cli.console.Invocation;
import org.memtck.cli.option.CaseLimit;
import org.memtck.cli.option.LeastSteps;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Part;
import org.memtck.kit.exhaustive.Scope;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;

/**
 * The command that reproduces a finding: it replays the counterexample in the report, or runs the campaign again to
 * write one.
 *
 * @param target the target as the user named it
 * @param report the folder of the report, or null if none is written
 * @param dialect what --dialect said, or null if nothing did
 * @param scope the scope of which all cases are run, or null if they are drawn
 * @param board the board that the target has or builds, or null
 * @param shard the part of the campaign that is run, or null if all of it is
 */
public record ReplayHint(
        String target,
        Options options,
        @Nullable Path report,
        @Nullable String dialect,
        @Nullable Scope scope,
        @Nullable BoardArgument board,
        @Nullable Part shard) {
    public ReplayHint(String target, Options options, @Nullable Path report) {
        this(target, options, report, null, null);
    }

    public ReplayHint(
            String target, Options options, @Nullable Path report, @Nullable String dialect, @Nullable Scope scope) {
        this(target, options, report, dialect, scope, null, null);
    }

    /** The command that shows the first counterexample of a finding. */
    public String of(Finding finding) {
        return of(file(finding.rule(), 1), finding.counterexamples().get(0).dialect());
    }

    /** The command that shows a session, by its number from 1. */
    public String ofSession(int number) {
        return of(session(number), Dialect.STRICT);
    }

    private String of(String file, Dialect more) {
        String replay = replayed().in(more).command(file);
        return report == null ? certify() + " --report memtck-report; " + replay : replay;
    }

    private String certify() {
        return Invocation.asCalled("./memtck certify ") + Replayed.word(target) + cases() + " --profile "
                + options.profile().id() + inDialect() + rules() + least();
    }

    /**
     * The command that runs the same campaign again.
     *
     * @param known the file of known deviations as the user named it, or null if there is none
     */
    String command(@Nullable String known) {
        Duration time = options.time();
        return certify()
                + (time == null ? "" : " --time " + time.toSeconds() + "s")
                + (known == null ? "" : " --known " + Replayed.word(known));
    }

    /** Where a counterexample of a rule is, by its number from 1, or will be after the campaign that is run again. */
    public String file(Rule rule, int number) {
        return folder().resolve(ReportFolder.counterexample(rule, number)).toString();
    }

    /** Where a session is, by its number from 1, or will be after the campaign that is run again. */
    public String session(int number) {
        return folder().resolve(ReportFolder.session(number)).toString();
    }

    private Path folder() {
        return report == null ? Path.of("memtck-report") : report;
    }

    private String cases() {
        if (board != null) {
            return Replayed.words(board);
        }
        if (scope != null) {
            return " --exhaustive --scope " + scope;
        }
        String cases = options.cases() == CaseLimit.NONE ? "" : " --cases " + options.cases();
        return " --seed " + options.seed() + cases + (shard == null ? "" : " --shard " + shard);
    }

    private String inDialect() {
        return dialect == null ? "" : " --dialect " + Replayed.word(dialect);
    }

    private String rules() {
        return options.rules().isAll()
                ? ""
                : " --rules " + Replayed.word(options.rules().patterns());
    }

    private String least() {
        return options.least() == LeastSteps.of(scope != null || board != null) ? "" : " --least " + options.least();
    }

    /** On what the counterexamples are replayed. */
    public Replayed replayed() {
        return new Replayed(target, board, dialect);
    }
}
