package org.memtck.cli.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.memtck.faults.Faults;
import org.memtck.spec.rule.Clause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.rule.RuleText;

/** The page that says for each rule where everything about it stands. It is made of the sources; nobody writes it. */
final class RuleIndexPage {
    private static final Pattern DECISION = Pattern.compile("\\(\\.\\./(decisions/[a-z-]+\\.md)[^)]*\\)");

    private final RuleBook book = RuleBook.load();
    private final Mentions code;
    private final Mentions tests;
    private final FaultPlaces faults;

    RuleIndexPage(Path root) {
        code = Mentions.in(root, List.of("reference-impl/src/main/java/org/memtck/reference/rules"));
        faults = new FaultPlaces(root);
        tests = Mentions.in(
                root,
                List.of(
                        "spec/src/test/java",
                        "reference-impl/src/test/java",
                        "conformance/kit/src/test/java",
                        "conformance/faults/src/test/java",
                        "conformance/cli/src/test/java",
                        "adapters/example/src/test/java"));
    }

    /** Where the reference names the rule: the code that decides it. */
    List<String> code(Rule rule) {
        return files(code, rule);
    }

    /** The tests that name the rule. */
    List<String> tests(Rule rule) {
        return files(tests, rule);
    }

    String text() {
        StringBuilder page = new StringBuilder("""
                # Rule index

                Where everything about a rule stands. `./memtck rules ID` prints the same below its text. This page is made of the sources:
                `mvn test -Dmemtck.golden=update` writes it, and the build fails if it is not up to date.
                """);
        for (Rule rule : Rule.values()) {
            page.append('\n').append("## ").append(rule.id()).append("\n\n");
            section(rule).forEach(line -> page.append(line).append('\n'));
        }
        return page.toString();
    }

    private List<String> section(Rule rule) {
        RuleText text = book.text(rule);
        List<String> lines = new ArrayList<>();
        lines.add("- text: spec/rules/" + rule.family().toLowerCase(Locale.ROOT) + ".md, with "
                + count(text.examples().size(), "example"));
        add(lines, "decision", decisions(text));
        add(lines, "code", code(rule));
        add(lines, "fault", faults(rule));
        add(lines, "test", tests(rule));
        add(lines, "seen in", seen(rule));
        return lines;
    }

    private static void add(List<String> lines, String key, List<String> values) {
        values.forEach(value -> lines.add("- " + key + ": " + value));
    }

    private static List<String> files(Mentions mentions, Rule rule) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, SortedSet<String>> file : mentions.of(rule).entrySet()) {
            lines.add(file.getKey() + " (" + String.join(", ", file.getValue()) + ")");
        }
        return lines;
    }

    private static List<String> decisions(RuleText text) {
        List<String> pages = new ArrayList<>();
        Matcher matcher = DECISION.matcher(
                text.clauses().stream().map(Clause::source).collect(Collectors.joining(" ")) + text.body());
        while (matcher.find()) {
            String page = "spec/" + matcher.group(1);
            if (!pages.contains(page)) {
                pages.add(page);
            }
        }
        return pages;
    }

    private List<String> faults(Rule rule) {
        return Faults.of(rule).stream()
                .map(fault -> fault.id() + " (" + faults.file(fault) + "): " + fault.what())
                .toList();
    }

    private static List<String> seen(Rule rule) {
        return Faults.of(rule).stream()
                .filter(fault -> !fault.seenIn().isEmpty())
                .map(fault -> fault.seenIn() + " (" + fault.id() + ")")
                .toList();
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
