package org.memtck.cli.rules;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.Nearest;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.console.Version;
import org.memtck.kit.explain.Paragraph;
import org.memtck.spec.rule.Clause;
import org.memtck.spec.rule.OpenText;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.rule.RuleText;
import org.memtck.spec.rule.VariantText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code memtck rules}: the specification on the command line. */
@Command(
        name = "rules",
        description = {
            "Lists the rules of the specification, or prints what one of them says, with its examples and where its"
                    + " decisions, code, faults and tests are.",
            "",
            "Level: MUST, the source says so; DECIDED, it is silent and memtck decides; OPEN, it is not judged. A rule"
                    + " has the highest level of its clauses.",
            "",
            "Examples:",
            "  ./memtck rules            all rules",
            "  ./memtck rules PRIO       those about priorities",
            "  ./memtck rules PRIO-1     the text of one",
            "  ./memtck rules --open     what is left open, and within which bounds",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class RulesCommand implements Callable<Integer> {
    private static final int WIDTH = 98;

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "a rule such as PRIO-1, or a family such as PRIO")
    private @Nullable String id;

    @Option(names = "--open", description = "list what the rules leave open, with the bounds of each case")
    private boolean open;

    public RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws UserException {
        RuleBook book = RuleBook.load();
        String wanted = id == null ? "" : id.toUpperCase(Locale.ROOT);
        List<RuleText> texts = book.texts().stream()
                .filter(text -> wanted.isEmpty() || text.rule().family().equals(wanted))
                .toList();
        boolean one = texts.isEmpty();
        if (one) {
            texts = List.of(book.text(Rule.withId(wanted).orElseThrow(() -> unknown(wanted))));
        }
        if (open) {
            listOpen(texts);
        } else if (one) {
            print(texts.get(0));
        } else {
            list(texts);
        }
        return ExitStatus.CONFORMANT;
    }

    private void listOpen(List<RuleText> texts) {
        for (RuleText text : texts) {
            for (OpenText each : text.opens()) {
                terminal.out().println(each.clause());
                paragraph("", each.text());
                paragraph("Bound: ", each.bound());
            }
        }
    }

    private void paragraph(String label, String text) {
        Paragraph.wrap(label + Paragraph.plain(text), WIDTH)
                .forEach(line -> terminal.out().println("  " + line));
    }

    private static UserException unknown(String wanted) {
        List<String> names = Stream.concat(
                        Stream.of(Rule.values()).map(Rule::id),
                        new TreeSet<>(Stream.of(Rule.values()).map(Rule::family).toList()).stream())
                .toList();
        return new UserException("there is no rule '" + wanted + "'; did you mean "
                + String.join(", ", Nearest.to(wanted, names)) + "? './memtck rules' lists all");
    }

    private void list(List<RuleText> texts) {
        for (RuleText text : texts) {
            terminal.out().printf("%-8s  %-7s  %s (%s)%n", text.rule(), text.level(), text.title(), text.source());
        }
    }

    private void print(RuleText text) {
        PrintWriter out = terminal.out();
        out.println(text.rule() + ": " + text.title());
        out.println();
        out.println("Level:  " + text.level());
        out.println("Source: " + text.source());
        for (Clause clause : text.clauses()) {
            out.printf("  (%c)   %s, %s%n", clause.letter(), clause.level(), Paragraph.plain(clause.source()));
        }
        out.println("Hit:    " + Paragraph.plain(text.hit()));
        out.println();
        out.println(text.body().strip());
        out.println();
        text.variants().forEach(this::print);
        printIndex(text.rule());
    }

    private void print(VariantText text) {
        PrintWriter out = terminal.out();
        out.println("Variant " + text.dialect() + ": " + text.title());
        out.println("  Seen in: " + text.seen());
        Paragraph.wrap(text.meaning(), WIDTH).forEach(line -> out.println("  " + line));
        out.println();
        text.examples().forEach(example -> out.println("```memtck\n" + example.text() + "```\n"));
    }

    private void printIndex(Rule rule) {
        for (String entry : RuleIndex.entries(rule)) {
            int colon = entry.indexOf(": ");
            terminal.out().printf("%-9s %s%n", entry.substring(0, colon + 1), entry.substring(colon + 2));
        }
    }
}
