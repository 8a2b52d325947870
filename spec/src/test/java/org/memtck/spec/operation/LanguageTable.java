package org.memtck.spec.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of the language in {@code spec/README.md}: what an operation looks like is generated, what it does is written. */
final class LanguageTable {
    private static final String HEAD = "| operation | does |\n|---|---|\n";
    private static final String EDGE = " | ";

    private final String before;
    private final String after;
    /** What each operation does, by its first words. */
    private final Map<String, String> does = new LinkedHashMap<>();

    LanguageTable(String page) {
        int start = page.indexOf(HEAD) + HEAD.length();
        if (start < HEAD.length()) {
            throw new IllegalArgumentException("there is no table that begins with\n" + HEAD);
        }
        int end = page.indexOf("\n\n", start) + 1;
        this.before = page.substring(0, start);
        this.after = page.substring(end);
        for (String row : page.substring(start, end).lines().toList()) {
            int edge = row.lastIndexOf(EDGE, row.length() - EDGE.length());
            does.put(word(row.substring(2, edge)), row.substring(edge + EDGE.length(), row.length() - 2));
        }
    }

    /** Returns the page with the table as the operations have it. */
    String page() {
        StringBuilder page = new StringBuilder(before);
        for (OperationType type : OperationType.all()) {
            String form = form(type);
            page.append("| ").append(form).append(EDGE).append(does.getOrDefault(word(form), ""));
            page.append(" |\n");
        }
        return page.append(after).toString();
    }

    /** Returns the operations of which the page does not say what they do. */
    List<OperationType> silent() {
        return OperationType.all().stream()
                .filter(type -> does.getOrDefault(word(form(type)), "").isBlank())
                .toList();
    }

    /** What tells an operation from all others: its keyword, and the kind of RAM. */
    private static String word(String form) {
        String keyword = form.split("[` ]", -1)[1];
        int backing = form.indexOf("backing=");
        return backing < 0 ? keyword : keyword + form.substring(backing).split("[`\\] ]", -1)[0];
    }

    private static String form(OperationType type) {
        String rest = rest(type);
        String on = "`" + type.keyword() + rest + "`";
        return type.keywordForOff().isEmpty() ? on : on + ", `" + type.keywordForOff() + rest + "`";
    }

    private static String rest(OperationType type) {
        List<String> words = new ArrayList<>();
        for (Field field : type.fields()) {
            boolean saidByKeyword = field.role() == Role.SWITCH && field.key().isEmpty();
            if (!saidByKeyword) {
                String word = word(field);
                words.add(field.isOptional() ? "[" + word + "]" : word);
            }
        }
        if (!type.backing().isEmpty()) {
            words.add(type.isPlain() ? "[backing=" + type.backing() + "]" : "backing=" + type.backing());
        }
        return words.stream().map(word -> " " + word).collect(Collectors.joining());
    }

    private static String word(Field field) {
        if (field.role() == Role.DEVICE) {
            return "DEVICE";
        }
        Namespace named = field.named();
        String name = named == null
                ? ""
                : named == Namespace.REGION ? "R" : named.name().substring(0, 1);
        return field.key().isEmpty() ? name : field.key() + "=" + name;
    }
}
