package org.memtck.kit.regression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.text.ScenarioText;

/**
 * What is left of a scenario without its numbers and the names that it chose: two campaigns that find one fault with
 * different seeds reduce it to scenarios that differ in little else.
 */
final class Shape {
    /** What the values of these keys name was introduced by an earlier operation. */
    private static final Set<String> NAMES = Set.of("in", "of", "root", "region", "target", "owner", "space");
    /** Values that are words, such as {@code yes}, {@code be} or {@code file}; the bytes of content may look like one. */
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private static final String BYTES = "bytes";

    private final Map<String, String> renamed = new HashMap<>();

    private Shape() {}

    /** The shape, an operation a line. */
    static String of(List<Operation> operations) {
        Shape shape = new Shape();
        StringBuilder out = new StringBuilder();
        for (Operation operation : operations) {
            String[] words = ScenarioText.print(operation).split(" ", -1);
            out.append(words[0]);
            for (int i = 1; i < words.length; i++) {
                out.append(' ').append(shape.word(words[i]));
            }
            out.append('\n');
        }
        return out.toString();
    }

    /** The shape of scenarios that follow each other: in each the names are its own. */
    static String ofSession(List<List<Operation>> scenarios) {
        return scenarios.stream().map(Shape::of).collect(Collectors.joining("\n"));
    }

    private String word(String word) {
        int equals = word.indexOf('=');
        if (equals < 0) {
            return name(word);
        }
        String key = word.substring(0, equals);
        String value = word.substring(equals + 1);
        if (NAMES.contains(key)) {
            return key + '=' + name(value);
        }
        boolean kept = !key.equals(BYTES) && WORD.matcher(value).matches();
        return key + '=' + (kept ? value : "#");
    }

    private String name(String name) {
        String known = renamed.get(name);
        if (known == null) {
            known = "N" + renamed.size();
            renamed.put(name, known);
        }
        return known;
    }
}
