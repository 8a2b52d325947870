package org.memtck.bench.workload;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.memtck.spec.Api;

/** All workloads, and how they are named. */
@Api
public final class Workloads {
    private static final List<Workload> ALL = Stream.of(
                    RamWorkloads.all(),
                    DeviceWorkloads.all(),
                    NestingWorkloads.all(),
                    LookupWorkloads.all(),
                    ChangeWorkloads.all(),
                    BuildWorkloads.all(),
                    CopyWorkloads.all())
            .flatMap(List::stream)
            .toList();

    /** A few of each kind, which tell the most. */
    private static final List<String> SHORT = List.of(
            "ram-read-4-random",
            "ram-write-4-hot",
            "mmio-read",
            "alias-16",
            "lookup-1000",
            "overlay-1000",
            "build-1000",
            "copy-4k");

    private Workloads() {}

    /** All of them, in the order in which they are shown. */
    public static List<Workload> all() {
        return ALL;
    }

    /** A short selection. */
    public static List<Workload> shortList() {
        return ALL.stream().filter(workload -> SHORT.contains(workload.id())).toList();
    }

    /** The workload with this id. */
    public static Optional<Workload> withId(String id) {
        return ALL.stream().filter(workload -> workload.id().equals(id)).findAny();
    }

    /**
     * Those that a word names: {@code all}, an id, a series, a group, or an id in which {@code *} stands for anything.
     *
     * @return none if it names nothing
     */
    public static List<Workload> named(String word) {
        Pattern pattern = Pattern.compile(Pattern.quote(word).replace("*", "\\E.*\\Q"));
        Predicate<Workload> isNamed = workload -> word.equals("all")
                || word.equals(workload.series().id())
                || word.equals(workload.series().group())
                || pattern.matcher(workload.id()).matches();
        return ALL.stream().filter(isNamed).toList();
    }

    /** Every word without a star that names something. */
    public static Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        words.add("all");
        for (Workload workload : ALL) {
            words.add(workload.series().group());
            words.add(workload.series().id());
            words.add(workload.id());
        }
        return words;
    }
}
