package org.memtck.cli.certify;

import java.time.Instant;
import java.util.List;
import org.memtck.cli.board.BoardArgument;
import org.memtck.cli.board.BoardFiles;
import org.memtck.cli.console.ProgressLine;
import org.memtck.cli.console.UserException;
import org.memtck.cli.report.FoundFiles;
import org.memtck.cli.report.ReplayHint;
import org.memtck.cli.report.Timeline;
import org.memtck.cli.result.HeadPrinter;
import org.memtck.cli.result.ResultPrinter;
import org.memtck.kit.board.Board;
import org.memtck.kit.board.BoardCases;
import org.memtck.kit.board.BoardTarget;
import org.memtck.kit.board.BoardWords;
import org.memtck.kit.campaign.Checkpoints;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.explain.CounterexampleText;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/**
 * Certifies a machine as it is, whose map is fixed, or what builds such a map.
 *
 * @param argument the board file, which says what the map is
 */
record BoardCampaign(Setup setup, BoardArgument argument, Board read) {
    /** The seed, which chooses values only: the cases are all there are. */
    private static final int SEED = 1;

    static BoardCampaign of(Setup setup, BoardArgument argument) throws UserException {
        return new BoardCampaign(setup, argument, BoardFiles.read(argument.file()));
    }

    /** Runs it on instances of the machine; returns the exit status. */
    int run(List<Target> instances) throws UserException {
        List<Target> machines = BoardFiles.inFrontOf(instances, read, argument.built());
        TargetInfo info = machines.get(0).info();
        Board complete = ((BoardTarget) machines.get(0)).board();
        BoardCases all = new BoardCases(complete, info.capabilities(), info.parameters());
        Options options = setup.judgement().options(info, SEED, all.count(), setup.time(), true);
        BoardWords words = new BoardWords(complete);
        RuleBook book = RuleBook.load();
        ReplayHint hint = setup.hint(options, null, argument, null);
        ProgressLine progress = new ProgressLine(setup.terminal());
        Output output = setup.output();
        FoundFiles files = output.files(
                output.folder(book),
                setup.told(hint, null),
                hint,
                machines.size(),
                Instant.now(),
                new Timeline(progress, System::nanoTime),
                new CounterexampleText(book, words),
                setup.terminal());
        new HeadPrinter(setup.terminal().out()).print(info, options, complete);
        ResultPrinter printer = new ResultPrinter(setup.terminal().out(), book, hint, output.bins(), words);
        CaseChoice cases = new CaseChoice(null, all, null, List.of(), Checkpoints.NONE);
        return new CertifyRun(setup.terminal(), machines, options, cases, files, printer, progress)
                .run(setup.signals());
    }
}
