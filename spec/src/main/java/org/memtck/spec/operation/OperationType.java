package org.memtck.spec.operation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** A kind of operation: what the table says of it. The creation of each kind of region is one of its own. */
@Api
public final class OperationType implements Comparable<OperationType> {
    private static final int NONE = -1;

    private final Row row;
    private final int number;
    private final Components components;
    private final Map<Role, Integer> roles = new EnumMap<>(Role.class);
    private final List<Field> fields;
    private final int subject;
    private final int located;
    private final int counted;
    private final boolean writes;

    OperationType(Row row, int number) {
        this.row = row;
        this.number = number;
        this.fields = List.copyOf(row.fields);
        this.components = row.family == Family.CREATION ? Components.ofCreation(row.record) : Components.of(row.record);
        if (components.count() != row.fields.size()) {
            throw new IllegalStateException("the table does not give every component of " + row.record);
        }
        for (int i = 0; i < row.fields.size(); i++) {
            roles.putIfAbsent(row.fields.get(i).role(), i);
        }
        this.subject = subject(row.fields);
        this.located = first(Role.ADDRESS, Role.OFFSET, Role.WINDOW_OFFSET);
        this.counted = first(Role.ACCESS, Role.LENGTH, Role.WINDOW_LENGTH, Role.EXTENT, Role.BYTES);
        this.writes = has(Role.VALUE) || has(Role.BYTES);
    }

    private static int subject(List<Field> fields) {
        for (int i = 0; i < fields.size(); i++) {
            Use use = fields.get(i).use();
            if (fields.get(i).named() == Namespace.REGION && (use == Use.SUBJECT || use == Use.ENDS)) {
                return i;
            }
        }
        return NONE;
    }

    private int first(Role... any) {
        for (Role role : any) {
            Integer field = roles.get(role);
            if (field != null) {
                return field;
            }
        }
        return NONE;
    }

    /** Returns all kinds of operation, in the order of the table. */
    public static List<OperationType> all() {
        return TypeIndex.ALL;
    }

    /** Returns the kind of an operation. */
    public static OperationType of(Operation operation) {
        return TypeIndex.of(operation instanceof Operation.Create create ? create.spec() : operation);
    }

    /** Returns the kind of the operation that creates such a region. */
    public static OperationType of(RegionSpec spec) {
        return TypeIndex.of(spec);
    }

    /** Returns its place in the table, from 1. It means something in this process only. */
    public int number() {
        return number;
    }

    /** Returns the kind with a number. */
    public static OperationType numbered(int number) {
        return TypeIndex.ALL.get(number - 1);
    }

    /** Returns the record; of a creation that of the region. */
    public Class<?> record() {
        return row.record;
    }

    /** Returns the keyword of the language. Several kinds of RAM have the same. */
    public String keyword() {
        return row.keyword;
    }

    /** Returns the keyword for off, where {@link #keyword} is for on; empty if there is none. */
    public String keywordForOff() {
        return row.off;
    }

    /** Returns the word by which the language tells kinds of RAM apart; empty for all others. */
    public String backing() {
        return row.backing;
    }

    /** Returns whether no other kind with the same keyword is meant where the language does not say which. */
    public boolean isPlain() {
        return row.backing.isEmpty() || row.record == RegionSpec.Ram.class;
    }

    /** Returns the word for it in reports: its keyword, and for a variant of RAM which one. */
    public String word() {
        return isPlain() ? row.keyword : row.backing + "-" + row.keyword;
    }

    /** Returns what sort of thing it does. */
    public Family family() {
        return row.family;
    }

    /** Returns the rule that it is there for. */
    public Rule rule() {
        return row.rule;
    }

    /** Returns the ids of the capabilities that a target always needs for it; what an operation says may need more. */
    public Set<String> capabilities() {
        return row.capabilities;
    }

    /** Returns its components, in the order in which they are printed and made. */
    public List<Field> fields() {
        return fields;
    }

    /** Returns whether it has a component of that role. */
    public boolean has(Role role) {
        return roles.containsKey(role);
    }

    /** Returns whether it writes bytes, to a space, a region or a window. */
    public boolean writes() {
        return writes;
    }

    /** Returns whether it looks up what is at addresses of a space. */
    public boolean looksUp() {
        return row.family == Family.ACCESS || row.family == Family.QUESTION;
    }

    /** Returns whether it looks up what is at addresses of a space, and writes nothing there. */
    public boolean asks() {
        return looksUp() && !writes;
    }

    /** Returns a component of an operation of this kind. */
    public @Nullable Object get(Operation operation, int field) {
        return components.get(operation, field);
    }

    /** Returns the first component of that role; null if it has none, or the component is null. */
    public @Nullable Object get(Operation operation, Role role) {
        Integer field = roles.get(role);
        return field == null ? null : components.get(operation, field);
    }

    /** Returns the first number of that role, which the operation has. */
    public long number(Operation operation, Role role) {
        return ((Number) required(get(operation, role))).longValue();
    }

    /** Returns the first name of the operation, which has one. */
    public String name(Operation operation) {
        return (String) required(get(operation, Role.NAME));
    }

    /** Returns the first name of something of that sort; null if the operation names none. */
    public @Nullable String name(Operation operation, Namespace namespace) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).named() == namespace) {
                return (String) components.get(operation, i);
            }
        }
        return null;
    }

    /** Returns the space that the operation names, which it does. */
    public String space(Operation operation) {
        return (String) required(name(operation, Namespace.SPACE));
    }

    static Object required(@Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("the operation does not say that");
        }
        return value;
    }

    /** Returns the region that the operation changes, shows or asks for; null if it is about none. */
    public @Nullable String subject(Operation operation) {
        return subject == NONE ? null : (String) components.get(operation, subject);
    }

    /** Returns the size that the operation gives to a region; null if it gives none. */
    public @Nullable Size size(Operation operation) {
        for (int i = 0; i < row.fields.size(); i++) {
            if (row.fields.get(i).role().isSize()) {
                return (Size) components.get(operation, i);
            }
        }
        return null;
    }

    /** Returns the address or offset of the first byte that the operation is about: of a space, a region or a window. */
    public long at(Operation operation) {
        return (long) required(located == NONE ? null : components.get(operation, located));
    }

    /** Returns how many bytes the operation is about, unsigned; 1 if it does not say. */
    public long extent(Operation operation) {
        if (counted == NONE) {
            return 1;
        }
        Object value = required(components.get(operation, counted));
        return value instanceof Bytes bytes ? bytes.length() : ((Number) value).longValue();
    }

    /** Returns the same operation with another component of that role; a number may be a {@link Long} in any case. */
    public Operation with(Operation operation, Role role, @Nullable Object value) {
        return map(operation, (field, old) -> field.role() == role ? value : old);
    }

    /** Returns the operation with each of its components changed; a number may be a {@link Long} in any case. */
    public Operation map(Operation operation, Change change) {
        @Nullable Object[] values = new Object[row.fields.size()];
        boolean same = true;
        for (int i = 0; i < values.length; i++) {
            Object old = components.get(operation, i);
            values[i] = fitting(change.of(row.fields.get(i), old), i);
            same &= values[i] == old;
        }
        return same ? operation : components.make(values);
    }

    /** Returns the operation with these components. */
    public Operation make(List<? extends @Nullable Object> values) {
        @Nullable Object[] all = values.toArray();
        for (int i = 0; i < all.length; i++) {
            all[i] = fitting(all[i], i);
        }
        return components.make(all);
    }

    private @Nullable Object fitting(@Nullable Object value, int index) {
        Class<?> type = components.type(index);
        return value instanceof Long number && (type == int.class || type == Integer.class) ? number.intValue() : value;
    }

    /**
     * Returns the operation after which everything is as if the given one had not been done, if it changed something, but for the
     * names that it used up; empty if there is none, or it takes more than the operation to tell.
     */
    public Optional<Operation> undo(Operation operation) {
        return undoneBy().map(undo -> Undo.make(undo, this, operation));
    }

    /** Returns the kind of operation that undoes one of this kind. */
    public Optional<OperationType> undoneBy() {
        return all().stream().filter(type -> type.row.keyword.equals(row.undo)).findFirst();
    }

    /** Changes components. */
    @Api
    public interface Change {
        /** Returns what stands in the place of a component. */
        @Nullable
        Object of(Field field, @Nullable Object value);
    }

    /** Compares places in the table. */
    @Override
    public int compareTo(OperationType other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return word();
    }
}
