package org.memtck.cli.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.ProgressLine;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.mutants.Bus;
import org.memtck.mutants.Fate;
import org.memtck.mutants.Mutant;
import org.memtck.mutants.MutantRuns;
import org.memtck.mutants.MutantSummary;
import org.memtck.mutants.Mutator;
import org.memtck.mutants.Survivors;

/** {@code memtck selftest --mutants}: how many changes that nobody chose a campaign notices. */
final class MutantTestRun {
    static final int DEFAULT_CASES = 20_000;
    private static final int LARGEST_CASES = 1_000_000;

    private final Terminal terminal;
    private final int sample;
    private final long seed;
    private final int cases;

    /**
     * Prepares a run.
     *
     * @param sample how many mutants of each bus, or null for all
     */
    MutantTestRun(Terminal terminal, @Nullable Long sample, long seed, @Nullable Long cases) throws UserException {
        this.terminal = terminal;
        this.sample = sample == null ? Integer.MAX_VALUE : checked("--sample", sample, 1_000_000);
        this.seed = seed;
        this.cases = cases == null ? DEFAULT_CASES : checked("--cases", cases, LARGEST_CASES);
    }

    private static int checked(String option, long number, int most) throws UserException {
        if (number < 1 || number > most) {
            throw new UserException(option + " is 1 to " + most + ", not " + number);
        }
        return (int) number;
    }

    int call() {
        Survivors survivors = Survivors.listed();
        MutantPrinter printer = new MutantPrinter(terminal.out());
        List<Mutant> all = new ArrayList<>();
        boolean asListed = true;
        for (Bus bus : Bus.values()) {
            List<Mutant> mutants = new Mutator().mutants(bus);
            all.addAll(mutants);
            List<Fate> fates = hunt(bus, MutantRuns.sample(mutants, sample, seed));
            MutantSummary summary = MutantSummary.of(fates, survivors);
            printer.print(bus, fates.size(), mutants.size(), summary, survivors);
            asListed &= summary.isAsListed();
        }
        List<String> unknown = MutantSummary.unknown(all, survivors);
        printer.unknown(unknown);
        return asListed && unknown.isEmpty() ? ExitStatus.CONFORMANT : ExitStatus.NOT_CONFORMANT;
    }

    private List<Fate> hunt(Bus bus, List<Mutant> mutants) {
        AtomicInteger done = new AtomicInteger();
        try (ProgressLine progress = new ProgressLine(terminal)) {
            return MutantRuns.run(
                    bus,
                    mutants,
                    seed,
                    cases,
                    () -> progress.show(
                            done.incrementAndGet() + " of " + mutants.size() + " mutants of " + bus.word()));
        }
    }
}
