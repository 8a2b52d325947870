package org.memtck.cli.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.memtck.bench.workload.Workload;
import org.memtck.bench.workload.Workloads;
import org.memtck.cli.console.Nearest;
import org.memtck.cli.console.UserException;
import org.memtck.cli.option.WholeNumber;
import picocli.CommandLine.Option;

/** Which workloads are compared. */
final class BenchSelection {
    private static final long UNLIMITED = Integer.MAX_VALUE;

    @Option(
            names = "--workload",
            paramLabel = "W",
            split = ",",
            description = "which: all, or ids, groups, or ids with * for anything, with commas between them;"
                    + " a short selection if not given")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--largest",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "leave out those with more than N regions or ranges; default no limit")
    private long largest = UNLIMITED;

    /**
     * The workloads in the order in which they are shown.
     *
     * @param allByDefault whether they are all of them, and not a few, if none was named
     */
    List<Workload> workloads(boolean allByDefault) throws UserException {
        Set<Workload> chosen = new LinkedHashSet<>();
        if (words.isEmpty()) {
            chosen.addAll(allByDefault ? Workloads.all() : Workloads.shortList());
        }
        for (String word : words) {
            chosen.addAll(named(word));
        }
        List<Workload> workloads = Workloads.all().stream()
                .filter(chosen::contains)
                .filter(workload -> workload.size() <= largest)
                .toList();
        if (workloads.isEmpty()) {
            throw new UserException("--largest " + largest + " leaves no workload");
        }
        return workloads;
    }

    private static List<Workload> named(String word) throws UserException {
        List<Workload> workloads = Workloads.named(word);
        if (workloads.isEmpty()) {
            throw new UserException("there is no workload '" + word + "'; did you mean "
                    + String.join(", ", Nearest.to(word, Workloads.words())) + "? './memtck bench --list' lists them");
        }
        return workloads;
    }
}
