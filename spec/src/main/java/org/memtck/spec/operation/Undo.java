package org.memtck.spec.operation;

import java.util.List;
import org.memtck.spec.scenario.Operation;

/** Makes the operation that undoes another one, out of what that one says. */
final class Undo {
    private Undo() {}

    /** Returns the operation of kind {@code undo} that undoes an operation of kind {@code done}. */
    static Operation make(OperationType undo, OperationType done, Operation operation) {
        List<Object> components = undo.fields().stream()
                .map(field -> component(field, done, operation))
                .toList();
        return undo.make(components);
    }

    private static Object component(Field field, OperationType done, Operation operation) {
        Namespace named = field.named();
        if (named != null) {
            return OperationType.required(done.name(operation, named));
        }
        Object value = field.role() == Role.WRITTEN ? 0L : OperationType.required(done.get(operation, field.role()));
        return field.role() == Role.SWITCH ? !(boolean) value : value;
    }
}
