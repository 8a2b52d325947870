package org.memtck.spec.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.operation.Field;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Size;

/**
 * Parses operations, and prints them in the one canonical form: keys in the order of the table of operations, defaults left out.
 */
final class OperationText {
    private static final Map<String, List<OperationType>> KEYWORDS = keywords();

    /** RAM is told apart behind its name and its size. */
    private static final int BEFORE_BACKING = 1;

    private OperationText() {}

    private static Map<String, List<OperationType>> keywords() {
        Map<String, List<OperationType>> keywords = new LinkedHashMap<>();
        OperationType.all().stream()
                .sorted(Comparator.comparing(OperationType::family))
                .forEach(type -> {
                    keywords.computeIfAbsent(type.keyword(), keyword -> new ArrayList<>())
                            .add(type);
                    if (!type.keywordForOff().isEmpty()) {
                        keywords.put(type.keywordForOff(), List.of(type));
                    }
                });
        return keywords;
    }

    static Operation parse(Line line) throws SyntaxException {
        Word keyword = line.word("an operation");
        List<OperationType> types = KEYWORDS.get(keyword.text());
        if (types == null) {
            throw line.at(
                    keyword.column(),
                    "'" + Line.shorten(keyword.text()) + "' is no operation; there are "
                            + String.join(" ", KEYWORDS.keySet()));
        }
        Operation operation = parse(keyword, types, line);
        line.finish();
        return operation;
    }

    private static Operation parse(Word keyword, List<OperationType> types, Line line) throws SyntaxException {
        OperationType type = types.get(0);
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < type.fields().size(); i++) {
            Field field = type.fields().get(i);
            if (isSaidByKeyword(field)) {
                values.add(!keyword.text().equals(type.keywordForOff()));
            } else if (field.role() == Role.LARGEST) {
                values.add(largest((Size) values.get(i - 1), field, line));
            } else if (i == BEFORE_BACKING && types.size() > 1) {
                Word size = line.required(field.key());
                values.add(Values.size(size, line));
                type = backed(types, line);
                requirePages(type, size, line);
            } else {
                values.add(FieldText.parse(field, line));
            }
        }
        return type.make(values);
    }

    private static OperationType backed(List<OperationType> types, Line line) throws SyntaxException {
        Word backing = line.optional("backing");
        if (backing == null) {
            return types.get(0);
        }
        for (OperationType type : types) {
            if (type.backing().equals(Values.text(backing))) {
                return type;
            }
        }
        String words = types.stream().map(OperationType::backing).collect(Collectors.joining(", "));
        throw Values.expected(words.replaceFirst(", (?=[^,]*$)", " or "), backing, line);
    }

    private static void requirePages(OperationType type, Word pair, Line line) throws SyntaxException {
        if (type.has(Role.FILE) && (Values.size(pair, line).last() + 1) % Limits.FILE_PAGE != 0) {
            throw Values.expected("a multiple of " + Limits.FILE_PAGE + " for RAM in a file", pair, line);
        }
    }

    private static Size largest(Size size, Field field, Line line) throws SyntaxException {
        Word pair = line.required(field.key());
        Size largest = Values.size(pair, line);
        if (!size.fitsIn(largest)) {
            throw Values.expected("a largest size that is not below the size", pair, line);
        }
        return largest;
    }

    private static boolean isSaidByKeyword(Field field) {
        return field.role() == Role.SWITCH && field.key().isEmpty();
    }

    static StringBuilder print(Operation operation, StringBuilder out) {
        OperationType type = OperationType.of(operation);
        boolean off = !type.keywordForOff().isEmpty() && Boolean.FALSE.equals(type.get(operation, Role.SWITCH));
        out.append(off ? type.keywordForOff() : type.keyword());
        for (int i = 0; i < type.fields().size(); i++) {
            Field field = type.fields().get(i);
            if (!isSaidByKeyword(field)) {
                FieldText.print(field, type.get(operation, i), out);
            }
            if (i == BEFORE_BACKING && !type.isPlain()) {
                out.append(" backing=").append(type.backing());
            }
        }
        return out;
    }

    static StringBuilder hex(StringBuilder out, long number) {
        return out.append("0x").append(Long.toHexString(number));
    }
}
