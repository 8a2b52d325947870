package org.memtck.kit.reduce;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.operation.Field;
import org.memtck.spec.operation.Namespace;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.scenario.Operation;

/** Gives regions, owners, spaces, host windows and eventfds other names. Owners share the names of regions. */
final class Renaming {
    private static final int REGION_LETTERS = 'S' - 'A';
    private static final int SPACE_LETTERS = 'Z' - 'S' + 1;
    private static final int WINDOW_LETTERS = 'z' - 'h' + 1;
    private static final int EVENTFD_LETTERS = 'h' - 'e';

    private final Map<Namespace, UnaryOperator<String>> names;

    private Renaming(Map<Namespace, UnaryOperator<String>> names) {
        this.names = names;
    }

    /**
     * With the regions and owners named A, B, C… in the order of their creation, the spaces S, T, U…, the windows h, i, j… and the
     * eventfds e, f, g…
     */
    static List<Operation> canonical(List<Operation> operations) {
        UnaryOperator<String> regions = letters('A', REGION_LETTERS);
        return new Renaming(Map.of(
                        Namespace.REGION, regions,
                        Namespace.OWNER, regions,
                        Namespace.SPACE, letters('S', SPACE_LETTERS),
                        Namespace.WINDOW, letters('h', WINDOW_LETTERS),
                        Namespace.EVENTFD, letters('e', EVENTFD_LETTERS)))
                .of(operations);
    }

    /** With one region in the place of another one. */
    static List<Operation> ofRegion(String from, String to, List<Operation> operations) {
        UnaryOperator<String> other = name -> name.equals(from) ? to : name;
        return new Renaming(Map.of(Namespace.REGION, other, Namespace.OWNER, other)).of(operations);
    }

    /** With one space in the place of another one. */
    static List<Operation> ofSpace(String from, String to, List<Operation> operations) {
        return new Renaming(Map.of(Namespace.SPACE, name -> name.equals(from) ? to : name)).of(operations);
    }

    private List<Operation> of(List<Operation> operations) {
        return operations.stream()
                .map(op -> OperationType.of(op).map(op, this::renamed))
                .toList();
    }

    private @Nullable Object renamed(Field field, @Nullable Object value) {
        UnaryOperator<String> rename = field.named() == null ? null : names.get(field.named());
        return rename == null || value == null ? value : rename.apply((String) value);
    }

    private static UnaryOperator<String> letters(char first, int letters) {
        Map<String, String> names = new HashMap<>();
        return name -> names.computeIfAbsent(name, n -> letter(first, names.size(), letters));
    }

    private static String letter(char first, int number, int letters) {
        String letter = String.valueOf((char) (first + number % letters));
        return number < letters ? letter : letter + number / letters;
    }
}
