package org.memtck.spec.text;

import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Range;

/** Reads and writes how the callbacks of a device want to be called: several keys, each of them optional. */
final class DeviceText {
    private DeviceText() {}

    static DeviceSpec parse(Line line) throws SyntaxException {
        Word endian = line.optional("endian");
        AccessSizes valid = accessSizes(line, "valid");
        AccessSizes impl = accessSizes(line, "impl");
        Word seed = line.optional("seed");
        Word errors = line.optional("errors");
        return new DeviceSpec(
                endian == null ? Endian.LITTLE : Values.endian(endian, line),
                valid,
                impl,
                seed == null ? 0 : Values.number(seed, line),
                errors == null ? null : Values.range(errors, line));
    }

    private static AccessSizes accessSizes(Line line, String key) throws SyntaxException {
        Word sizes = line.optional(key);
        Word unaligned = line.optional(key + "-unaligned");
        boolean any = unaligned != null && Values.yes(unaligned, line);
        return sizes == null ? new AccessSizes(1, 8, any) : Values.accessSizes(sizes, any, line);
    }

    static void print(DeviceSpec device, StringBuilder out) {
        if (device.endian() == Endian.BIG) {
            out.append(" endian=big");
        }
        sizes("valid", device.valid(), out);
        sizes("impl", device.impl(), out);
        unaligned("valid", device.valid(), out);
        unaligned("impl", device.impl(), out);
        if (device.seed() != 0) {
            OperationText.hex(out.append(" seed="), device.seed());
        }
        Range errors = device.errors();
        if (errors != null) {
            OperationText.hex(out.append(" errors="), errors.first());
            OperationText.hex(out.append(".."), errors.last());
        }
    }

    private static void sizes(String key, AccessSizes sizes, StringBuilder out) {
        if (sizes.min() != 1 || sizes.max() != 8) {
            out.append(' ').append(key).append('=').append(sizes.min());
            out.append("..").append(sizes.max());
        }
    }

    private static void unaligned(String key, AccessSizes sizes, StringBuilder out) {
        if (sizes.unaligned()) {
            out.append(' ').append(key).append("-unaligned=yes");
        }
    }
}
