package org.memtck.reference.rules;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.memtck.spec.rule.Rule;

/** Whoever knows a page of {@code spec/rules} finds its rules in the files of that family, and nothing of them elsewhere. */
class FamiliesTest {
    private static final Path MAIN = Path.of("src/main/java/org/memtck/reference");
    private static final Pattern NAMED = Pattern.compile("\\bRule\\.([A-Z]+_[0-9]+)\\b");
    private static final Map<String, List<String>> FILES = Map.ofEntries(
            entry("ALIAS", List.of("Aliases")),
            entry("ATTR", List.of("AttributeTiming")),
            entry("BLK", List.of("BlockAccesses", "BlockStops")),
            entry("COAL", List.of("Coalescing")),
            entry("CONT", List.of("Containers")),
            entry("DIRTY", List.of("DirtyLogging")),
            entry("EVT", List.of("Eventfds")),
            entry("IMPL", List.of("ImplementedCallbacks")),
            entry("IOMMU", List.of("Iommus")),
            entry("LANE", List.of("ByteOrder")),
            entry("LIFE", List.of("Lifecycle", "Deaths")),
            entry("MMIO", List.of("Mmio")),
            entry("PIN", List.of("HostWindows")),
            entry("PRIO", List.of("Priorities")),
            entry("RAM", List.of("Ram")),
            entry("RESV", List.of("Reservations")),
            entry("RO", List.of("ReadOnly")),
            entry("ROM", List.of("Rom")),
            entry("ROMD", List.of("RomDevices")),
            entry("TREE", List.of("Tree")),
            entry("TXN", List.of("Transactions")),
            entry("VALID", List.of("ValidAccesses")),
            entry(
                    "VIS",
                    List.of(
                            "Visibility",
                            "ComparedMaps",
                            "SingleAccess",
                            "StraddlingAccesses",
                            "Unmapped",
                            "BytewiseAccess")));

    /** The rules that a file names in its code. */
    private static Set<Rule> named(Path file) throws IOException {
        Set<Rule> rules = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            Matcher matcher = NAMED.matcher(line.matches("^\\s*(//|/?\\*).*") ? "" : line);
            while (matcher.find()) {
                rules.add(Rule.valueOf(matcher.group(1)));
            }
        }
        return rules;
    }

    private static List<String> files(Rule rule) {
        return FILES.getOrDefault(rule.family(), List.of());
    }

    private static Path file(String name) {
        return MAIN.resolve("rules/" + name + ".java");
    }

    @ParameterizedTest
    @EnumSource
    void aRuleIsDecidedInAFileOfItsFamily(Rule rule) throws IOException {
        Set<Rule> decided = new TreeSet<>();
        for (String name : files(rule)) {
            decided.addAll(named(file(name)));
        }
        assertThat(decided.contains(rule)).isTrue();
    }

    @Test
    void noOtherFileNamesARule() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                assertThat(named(file)).as(name).allMatch(rule -> files(rule).contains(name));
            }
        }
    }
}
