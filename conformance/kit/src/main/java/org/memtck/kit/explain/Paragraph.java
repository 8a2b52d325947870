package org.memtck.kit.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.memtck.spec.Api;

/** Running text for people to read. */
@Api
public final class Paragraph {
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

    /** Text that ends with the end of a sentence. */
    private static final Pattern SENTENCES = Pattern.compile(".*[.!?]\\)?", Pattern.DOTALL);

    private static final Pattern ITEM = Pattern.compile("^- ", Pattern.MULTILINE);

    private Paragraph() {}

    /**
     * Breaks a text into lines at its blanks.
     *
     * @param width the most characters of a line; a word that is longer has a line of its own
     */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The first paragraph of a Markdown text, in one line; with the list that follows if its last sentence goes on there. */
    public static String first(String markdown) {
        String[] paragraphs = markdown.strip().split("\n\\s*\n", -1);
        String first = paragraphs[0];
        if (!SENTENCES.matcher(first.strip()).matches() && paragraphs.length > 1) {
            first += "\n" + ITEM.matcher(paragraphs[1]).replaceAll("");
        }
        return plain(first).replaceAll("\\s+", " ");
    }

    /** Markdown with the text of its links in place of the links. */
    public static String plain(String markdown) {
        return LINK.matcher(markdown).replaceAll("$1");
    }
}
