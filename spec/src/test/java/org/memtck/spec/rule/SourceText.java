package org.memtck.spec.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.memtck.spec.rule.SourceTable.Entry;

/**
 * Takes the source apart: the document into sentences, each item of a list and each drawing as one at least, the header into
 * comments.
 */
final class SourceText {
    private static final Pattern UNDERLINE = Pattern.compile("-{3,}|={3,}");
    private static final Pattern ITEM = Pattern.compile("\\s*- .*");
    private static final Pattern END = Pattern.compile("(?:(?<=\\.)|(?<=\\.\\)))\\s+(?=[A-Z(]|memory_region_)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern ABOUT = Pattern.compile("[/*\\s]*(\\w+)\\*?:.*", Pattern.DOTALL);

    private final List<Entry> entries = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();
    private String section = "";

    private SourceText() {}

    /** The sentences of the document, in order. */
    static List<Entry> sentences(List<String> lines) {
        SourceText text = new SourceText();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (i + 1 < lines.size() && UNDERLINE.matcher(lines.get(i + 1)).matches()) {
                text.flush();
                text.section = line;
                i++;
                continue;
            }
            if (line.isBlank() || ITEM.matcher(line).matches()) {
                text.flush();
            }
            text.block.append(line.strip()).append(' ');
        }
        text.flush();
        return text.entries;
    }

    private void flush() {
        String text = block.toString().strip().replaceAll("\\s+", " ").replaceFirst("^- ", "");
        block.setLength(0);
        if (!text.isEmpty()) {
            for (String sentence : END.split(text, -1)) {
                entries.add(Entry.of(entries.size() + 1, section, sentence));
            }
        }
    }

    /** The comments of the header that are about something by name, or stand within these structures; in order. */
    static List<Entry> comments(String header, Set<String> names) {
        List<Entry> entries = new ArrayList<>();
        for (String name : new TreeSet<>(names)) {
            StringBuilder all = new StringBuilder();
            Matcher comment = COMMENT.matcher(header);
            while (comment.find()) {
                if (isAbout(header, comment, name)) {
                    all.append(text(comment.group())).append(' ');
                }
            }
            entries.add(Entry.of(entries.size() + 1, name, all.toString()));
        }
        return entries;
    }

    private static boolean isAbout(String header, Matcher comment, String name) {
        Matcher about = ABOUT.matcher(comment.group());
        if (about.matches() && (about.group(1).equals(name) || about.group(1).equals(name + "_"))) {
            return true;
        }
        Matcher structure = Pattern.compile("^struct " + name + " \\{.*?^\\};", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(header);
        boolean within = structure.find() && structure.start() < comment.start() && comment.end() < structure.end();
        return within || (name.equals("MemTxResult") && comment.group().contains("New-style MMIO accessors"));
    }

    private static String text(String comment) {
        return comment.replaceAll("(?m)^\\s*\\*+(?!/)", " ").replaceAll("/\\*+|\\*+/", " ");
    }
}
