package org.memtck.spec.text;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.operation.Field;
import org.memtck.spec.operation.Namespace;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Permission;

/** Reads and writes one component of an operation. */
final class FieldText {
    private FieldText() {}

    /** Takes the component from a line, or what it is where the line leaves it out. */
    static @Nullable Object parse(Field field, Line line) throws SyntaxException {
        Namespace named = field.named();
        if (named != null && field.key().isEmpty()) {
            return line.name("the name of " + named.words());
        } else if (field.role() == Role.DEVICE) {
            return DeviceText.parse(line);
        }
        Word pair = field.isOptional() ? line.optional(field.key()) : line.required(field.key());
        return pair == null ? field.missing() : value(field, pair, line);
    }

    private static Object value(Field field, Word pair, Line line) throws SyntaxException {
        return switch (field.role()) {
            case NAME -> Values.name(pair, line);
            case SWITCH -> Values.yes(pair, line);
            case DIRECTION -> Values.writes(pair, line);
            case PERMISSION -> Values.permission(pair, line);
            case PRIORITY -> Values.priority(pair, line);
            case ACCESS -> Values.accessSize(pair, line);
            case ORDER -> Values.order(pair, line);
            case LENGTH, WRITTEN -> Values.length(pair, line);
            case WINDOW_LENGTH -> Values.windowLength(pair, line);
            case EXTENT -> Values.extent(pair, line);
            case BYTES -> Values.bytes(pair, line);
            case SIZE, MEMORY, FILE, LARGEST -> Values.size(pair, line);
            case GRANULE -> Values.granule(pair, line);
            case CLIENT -> Values.client(pair, line);
            default -> Values.number(pair, line);
        };
    }

    /** Appends the component, with a blank before it; nothing if it is the default. */
    static void print(Field field, @Nullable Object value, StringBuilder out) {
        if (value instanceof DeviceSpec device) {
            DeviceText.print(device, out);
        } else if (value != null && !(field.isOptional() && value.equals(field.missing()))) {
            out.append(' ');
            if (!field.key().isEmpty()) {
                out.append(field.key()).append('=');
            }
            print(value, field, out);
        }
    }

    private static void print(Object value, Field field, StringBuilder out) {
        if (value instanceof Long number) {
            OperationText.hex(out, number);
        } else if (value instanceof Bytes bytes) {
            out.append(bytes.toHex());
        } else if (value instanceof Permission permission) {
            out.append(permission.word());
        } else if (value instanceof Endian order) {
            out.append(order == Endian.BIG ? "be" : "le");
        } else if (value instanceof Boolean on) {
            out.append(field.role() == Role.DIRECTION ? (on ? "w" : "r") : (on ? "yes" : "no"));
        } else {
            out.append(value);
        }
    }
}
