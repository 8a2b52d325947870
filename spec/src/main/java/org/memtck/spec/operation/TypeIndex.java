package org.memtck.spec.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the row of an operation. */
final class TypeIndex {
    static final List<OperationType> ALL = all();

    private static final Map<Class<?>, OperationType> BY_RECORD = byRecord();

    private TypeIndex() {}

    private static List<OperationType> all() {
        List<OperationType> all = new ArrayList<>();
        for (Row row : OperationTable.rows()) {
            all.add(new OperationType(row, all.size() + 1));
        }
        return List.copyOf(all);
    }

    private static Map<Class<?>, OperationType> byRecord() {
        Map<Class<?>, OperationType> types = new HashMap<>();
        ALL.forEach(type -> types.put(type.record(), type));
        return types;
    }

    static OperationType of(Object record) {
        OperationType type = BY_RECORD.get(record.getClass());
        if (type == null) {
            throw new IllegalStateException("no row for " + record.getClass());
        }
        return type;
    }
}
