package org.memtck.cli.matrix;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.memtck.cli.report.Report;

/**
 * A report in a matrix.
 *
 * @param folder the name of the folder of its page
 * @param file the report
 */
record Entry(String folder, Path file, Report report) {
    private static final int LONGEST = 60;
    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    /** By implementation and version; those of one version in the order in which they were named. */
    static final Comparator<Entry> ORDER = Comparator.comparing(
                    (Entry entry) -> entry.report().target().name())
            .thenComparing(entry -> entry.report().target().version(), Entry::compareVersions);

    /** A name for the folder of a report, which no other has, made of characters that are safe in paths and links. */
    static String folder(Report report, Set<String> taken) {
        String name = (report.target().name() + "-" + report.target().version())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("^[.-]+|[.-]+$", "");
        String stem = name.isEmpty() ? "report" : name.substring(0, Math.min(LONGEST, name.length()));
        String unique = stem;
        for (int number = 2; !taken.add(unique); number++) {
            unique = stem + "-" + number;
        }
        return unique;
    }

    /** Numbers in versions are numbers: 7.2 is before 10.0. */
    static int compareVersions(String one, String other) {
        List<String> ones = parts(one);
        List<String> others = parts(other);
        ToIntFunction<Integer> compare = i -> compareParts(ones.get(i), others.get(i));
        return IntStream.range(0, Math.min(ones.size(), others.size()))
                .map(compare::applyAsInt)
                .filter(order -> order != 0)
                .findFirst()
                .orElse(Integer.compare(ones.size(), others.size()));
    }

    private static List<String> parts(String version) {
        return PART.matcher(version).results().map(result -> result.group()).toList();
    }

    private static int compareParts(String one, String other) {
        Matcher digits = Pattern.compile("0*([0-9]+)").matcher(one);
        Matcher otherDigits = Pattern.compile("0*([0-9]+)").matcher(other);
        if (digits.matches() && otherDigits.matches()) {
            int length = Integer.compare(
                    digits.group(1).length(), otherDigits.group(1).length());
            return length != 0 ? length : digits.group(1).compareTo(otherDigits.group(1));
        }
        return one.compareTo(other);
    }

    /** The verdict of a rule in it; nothing if it does not say. */
    String verdict(String rule) {
        return report.rules().stream()
                .filter(each -> each.id().equals(rule))
                .map(Report.RuleEntry::verdict)
                .findFirst()
                .orElse("");
    }

    /** The variants that explain its finding of a rule; nothing if none do. */
    String behavesAs(String rule) {
        return report.findings().stream()
                .filter(each -> each.rule().equals(rule))
                .map(each -> each.behavesAs() == null ? "" : each.behavesAs())
                .findFirst()
                .orElse("");
    }

    /** Whether it has a finding of a rule. */
    boolean hasFinding(String rule) {
        return report.findings().stream().anyMatch(each -> each.rule().equals(rule));
    }

    /** The ids of all rules that some of the reports speak of, in their order. */
    static List<String> rules(List<Entry> entries) {
        Set<String> ids = new LinkedHashSet<>();
        entries.forEach(entry -> entry.report().rules().forEach(rule -> ids.add(rule.id())));
        return List.copyOf(ids);
    }
}
