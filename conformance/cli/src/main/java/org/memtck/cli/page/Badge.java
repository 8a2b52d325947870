package org.memtck.cli.page;

import org.memtck.cli.markup.Element;
import org.memtck.cli.report.Report;
import org.memtck.cli.report.ShardEntry;

/** The verdict as a small picture, for a README. */
final class Badge {
    private static final int HEIGHT = 20;
    /** What a letter takes, in units of the picture: that of the widest usual font of its size. */
    private static final int LETTER = 7;

    private static final int MARGIN = 6;
    private static final int LONGEST = 60;
    private static final String LABEL = "memtck";

    private Badge() {}

    static String of(Report report) {
        String text = text(report);
        int left = LABEL.length() * LETTER + 2 * MARGIN;
        int right = text.length() * LETTER + 2 * MARGIN;
        Element svg = Element.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("width", left + right)
                .with("height", HEIGHT)
                .with("role", "img")
                .with("aria-label", LABEL + ": " + text);
        svg.add(Element.of("title", LABEL + ": " + text));
        svg.add(rectangle(0, left, "#444"), rectangle(left, right, color(report)));
        Element letters = svg.open("g")
                .with("fill", "#fff")
                .with("font-family", "Verdana,DejaVu Sans,sans-serif")
                .with("font-size", 11);
        letters.add(word(LABEL, MARGIN), word(text, left + MARGIN));
        return svg.xml() + "\n";
    }

    private static Element rectangle(int x, int width, String fill) {
        return Element.of("rect")
                .with("x", x)
                .with("width", width)
                .with("height", HEIGHT)
                .with("fill", fill);
    }

    private static Element word(String text, int x) {
        return Element.of("text", text).with("x", x).with("y", 14).with("textLength", text.length() * (long) LETTER);
    }

    private static String text(Report report) {
        long violated = report.findings().stream().filter(each -> !each.known()).count();
        String text = switch (report.verdict()) {
            case "conformant" -> "conformant" + dialect(report);
            case "not-conformant" -> "not conformant" + (violated == 0 ? "" : ", " + violated + " violated");
            default -> report.verdict().replace('-', ' ');
        };
        ShardEntry shard = report.shard();
        text = shard == null ? text : "shard " + shard.number() + " of " + shard.of() + ": " + text;
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
    }

    private static String dialect(Report report) {
        if (report.target().dialect().isEmpty()) {
            return report.chosen() == null ? "" : " (some rules)";
        }
        return " (" + String.join(", ", report.target().dialect()) + ")";
    }

    private static String color(Report report) {
        return switch (Words.tone(report)) {
            case "good" -> "#1a7f37";
            case "bad" -> "#b42318";
            default -> "#7a5c00";
        };
    }
}
