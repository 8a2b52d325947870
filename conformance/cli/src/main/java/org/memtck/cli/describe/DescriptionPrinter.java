package org.memtck.cli.describe;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import org.memtck.cli.console.Counted;
import org.memtck.kit.describe.Description;
import org.memtck.kit.describe.Greeting;
import org.memtck.kit.describe.Trait;
import org.memtck.kit.explain.Paragraph;
import org.memtck.spec.text.ScenarioText;

/** Prints what a target appears to be. */
final class DescriptionPrinter {
    private static final int WIDTH = 110;
    private static final int MOST_LINES = 12;

    private final PrintWriter out;
    private final boolean scenarios;

    DescriptionPrinter(PrintWriter out, boolean scenarios) {
        this.out = out;
        this.scenarios = scenarios;
    }

    void print(Description found) {
        out.println(
                "target  " + found.declared().name() + " " + found.declared().version());
        table("capability", found.capabilities());
        table("bound", found.bounds());
        table("variant", found.dialect());
        list("not explained", found.unexplained());
        list("broke off", found.broken());
        out.println();
        out.println(Counted.of(found.asked(), "scenario") + " asked"
                + (found.over().isEmpty() ? "" : "; nothing more was asked: " + found.over()));
        differences(found);
        out.println();
        out.println(Greeting.line(found.seen()));
        out.println();
        Greeting.java(found.seen()).forEach(out::println);
    }

    private void table(String head, List<Trait> traits) {
        int name = width(head, traits, Trait::name);
        int declared = width("declared", traits, DescriptionPrinter::declared);
        int seen = width("seen", traits, Trait::seen);
        String row = "%-1s %-" + name + "s  %-" + declared + "s  %-" + seen + "s  ";
        int left = String.format(row, "", "", "", "").length();
        out.println();
        out.println(String.format(row, "", head, "declared", "seen") + "as shown by");
        for (Trait trait : traits) {
            String label = String.format(row, trait.differs() ? "!" : "", trait.name(), declared(trait), trait.seen());
            List<String> because = Paragraph.wrap(trait.because(), WIDTH - left);
            out.println((label + because.get(0)).stripTrailing());
            because.stream().skip(1).forEach(line -> out.println(" ".repeat(left) + line));
            if (scenarios && trait.scenario() != null) {
                ScenarioText.print(trait.scenario()).lines().forEach(line -> out.println("        " + line));
            }
        }
    }

    private static int width(String head, List<Trait> traits, Function<Trait, String> cell) {
        return traits.stream().mapToInt(trait -> cell.apply(trait).length()).reduce(head.length(), Math::max);
    }

    /** A variant stands with its value in the first column already. */
    private static String declared(Trait trait) {
        return trait.declared().equals(trait.name()) ? "yes" : trait.declared();
    }

    private void list(String head, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        out.println();
        out.println(head);
        lines.stream().limit(MOST_LINES).forEach(line -> {
            List<String> wrapped = Paragraph.wrap(line, WIDTH);
            out.println("  " + wrapped.get(0));
            wrapped.stream().skip(1).forEach(more -> out.println("    " + more));
        });
        if (lines.size() > MOST_LINES) {
            out.println("  and " + (lines.size() - MOST_LINES) + " more");
        }
    }

    private void differences(Description found) {
        long differences = found.traits().stream().filter(Trait::differs).count();
        out.println(
                differences == 0
                        ? "All that was seen is as declared."
                        : Counted.of(differences, "line") + " marked ! " + (differences == 1 ? "is" : "are")
                                + " not as declared.");
    }
}
