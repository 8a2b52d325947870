package org.memtck.spec.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;

/** Parses one operation: a table from the keyword to what follows it. */
final class OperationParser {
    /** What follows a keyword. */
    private interface Rest {
        Operation parse(Line line) throws SyntaxException;
    }

    private static final Map<String, Rest> KEYWORDS = keywords();

    private OperationParser() {}

    static Operation parse(Line line) throws SyntaxException {
        Word keyword = line.word("an operation");
        Rest rest = KEYWORDS.get(keyword.text());
        if (rest == null) {
            throw line.at(
                    keyword.column(),
                    "'" + Line.shorten(keyword.text()) + "' is no operation; there are "
                            + String.join(" ", KEYWORDS.keySet()));
        }
        Operation operation = rest.parse(line);
        line.finish();
        return operation;
    }

    private static Map<String, Rest> keywords() {
        Map<String, Rest> map = new LinkedHashMap<>();
        regions(map);
        tree(map);
        spaces(map);
        accesses(map);
        return map;
    }

    private static void regions(Map<String, Rest> map) {
        map.put("container", line -> create(line, l -> new RegionSpec.Container(Values.size(l.required("size"), l))));
        map.put("ram", line -> create(line, l -> new RegionSpec.Ram(Values.size(l.required("size"), l))));
        map.put("rom", line -> create(line, l -> new RegionSpec.Rom(Values.size(l.required("size"), l))));
        map.put("mmio", line -> create(line, l -> new RegionSpec.Mmio(Values.size(l.required("size"), l), device(l))));
        map.put(
                "alias",
                line -> create(
                        line,
                        l -> new RegionSpec.Alias(
                                Values.name(l.required("of"), l),
                                Values.number(l.required("offset"), l),
                                Values.size(l.required("size"), l))));
        map.put(
                "reservation",
                line -> create(line, l -> new RegionSpec.Reservation(Values.size(l.required("size"), l))));
    }

    private static void tree(Map<String, Rest> map) {
        map.put("add", OperationParser::add);
        map.put("del", line -> new Operation.Delete(region(line)));
        map.put("enable", line -> new Operation.SetEnabled(region(line), true));
        map.put("disable", line -> new Operation.SetEnabled(region(line), false));
        map.put("move", line -> new Operation.Move(region(line), Values.number(line.required("at"), line)));
        map.put("resize", line -> new Operation.Resize(region(line), Values.size(line.required("size"), line)));
        map.put("retarget", line -> new Operation.Retarget(region(line), Values.number(line.required("offset"), line)));
        map.put("readonly", line -> new Operation.SetReadOnly(region(line), Values.yes(line.required("on"), line)));
        map.put("begin", line -> new Operation.Begin());
        map.put("commit", line -> new Operation.Commit());
    }

    private static void spaces(Map<String, Rest> map) {
        map.put("space", line -> new Operation.OpenSpace(space(line), Values.name(line.required("root"), line)));
        map.put("unspace", line -> new Operation.CloseSpace(space(line)));
        map.put("flatview", line -> new Operation.FlatView(space(line)));
        map.put("find", line -> new Operation.Find(space(line), Values.number(line.required("at"), line)));
    }

    private static void accesses(Map<String, Rest> map) {
        map.put(
                "read",
                line -> new Operation.Read(
                        space(line),
                        Values.number(line.required("at"), line),
                        Values.accessSize(line.required("size"), line),
                        order(line)));
        map.put(
                "write",
                line -> new Operation.Write(
                        space(line),
                        Values.number(line.required("at"), line),
                        Values.accessSize(line.required("size"), line),
                        Values.number(line.required("value"), line),
                        order(line)));
        map.put(
                "load",
                line -> new Operation.Load(
                        space(line),
                        Values.number(line.required("at"), line),
                        Values.length(line.required("len"), line)));
        map.put(
                "store",
                line -> new Operation.Store(
                        space(line),
                        Values.number(line.required("at"), line),
                        Values.bytes(line.required("bytes"), line)));
        map.put(
                "fill",
                line -> new Operation.Fill(
                        region(line),
                        Values.number(line.required("at"), line),
                        Values.bytes(line.required("bytes"), line)));
    }

    /** What describes a region after its name. */
    private interface Description {
        RegionSpec parse(Line line) throws SyntaxException;
    }

    private static Operation create(Line line, Description description) throws SyntaxException {
        return new Operation.Create(region(line), description.parse(line));
    }

    private static Operation add(Line line) throws SyntaxException {
        String region = region(line);
        String container = Values.name(line.required("in"), line);
        long at = Values.number(line.required("at"), line);
        Word priority = line.optional("prio");
        return new Operation.Add(region, container, at, priority == null ? null : Values.priority(priority, line));
    }

    private static DeviceSpec device(Line line) throws SyntaxException {
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
        @Nullable Word unaligned = line.optional(key + "-unaligned");
        boolean any = unaligned != null && Values.yes(unaligned, line);
        return sizes == null ? new AccessSizes(1, 8, any) : Values.accessSizes(sizes, any, line);
    }

    private static Endian order(Line line) throws SyntaxException {
        Word order = line.optional("order");
        return order == null ? Endian.LITTLE : Values.order(order, line);
    }

    private static String region(Line line) throws SyntaxException {
        return line.name("the name of a region");
    }

    private static String space(Line line) throws SyntaxException {
        return line.name("the name of a space");
    }
}
