package org.memtck.cli.certify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.ProgressLine;
import org.memtck.cli.console.UserException;
import org.memtck.cli.merge.Before;
import org.memtck.cli.report.FoundFiles;
import org.memtck.cli.report.OptionsEntry;
import org.memtck.cli.report.ReplayHint;
import org.memtck.cli.report.ReportFolder;
import org.memtck.cli.report.Timeline;
import org.memtck.cli.result.HeadPrinter;
import org.memtck.cli.result.ResultPrinter;
import org.memtck.cli.resume.KeptCheckpoints;
import org.memtck.cli.resume.Resumption;
import org.memtck.kit.campaign.Checkpoints;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Part;
import org.memtck.kit.exhaustive.ExhaustiveCases;
import org.memtck.kit.explain.CounterexampleText;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/**
 * Certifies a target that makes every map it is told to, with cases that are drawn, or all of a scope.
 *
 * @param all the cases if all of a scope are run, or null if they are drawn
 * @param shard the part of the campaign that is run, or null if all of it is
 * @param before what other parts found, with which this one begins
 */
record DrawnCampaign(
        Setup setup,
        Options options,
        @Nullable ExhaustiveCases all,
        @Nullable Part shard,
        Before before) {
    /** Runs it on instances of the target; returns the exit status. */
    int run(List<Target> instances) throws UserException {
        TargetInfo info = instances.get(0).info();
        ReplayHint hint = setup.hint(options, all == null ? null : all.scope(), null, shard);
        OptionsEntry told = setup.told(hint, before.sha256());
        RuleBook book = RuleBook.load();
        Output output = setup.output();
        ReportFolder folder = output.folder(book);
        Resumption resumption = output.resumption(folder, info, options, told, hint);
        if (resumption != null) {
            setup.terminal().error(resumption.message());
            Integer status = resumption.status();
            if (status != null) {
                return status;
            }
        }
        ProgressLine progress = new ProgressLine(setup.terminal());
        Instant date = resumption == null ? Instant.now() : resumption.date(Instant.now());
        Timeline timeline = resumption == null
                ? new Timeline(progress, System::nanoTime)
                : new Timeline(progress, System::nanoTime, resumption.seconds(), resumption.timeline());
        Checkpoints checkpoints = resumption == null
                ? Checkpoints.NONE
                : new KeptCheckpoints(resumption, date, timeline, setup.terminal(), System::nanoTime);
        FoundFiles files = output.files(
                folder, told, hint, instances.size(), date, timeline, new CounterexampleText(book), setup.terminal());
        new HeadPrinter(setup.terminal().out()).print(info, options, all, shard);
        ResultPrinter printer = new ResultPrinter(setup.terminal().out(), book, hint, output.bins());
        CaseChoice cases = new CaseChoice(all, null, shard, before.findings(), checkpoints);
        return new CertifyRun(setup.terminal(), instances, options, cases, files, printer, progress)
                .run(setup.signals());
    }
}
