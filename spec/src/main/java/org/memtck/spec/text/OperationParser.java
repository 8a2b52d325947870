package org.memtck.spec.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;

/** Parses one operation: a table from the keyword to what follows it. */
final class OperationParser {
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
        RegionParser.addTo(map);
        tree(map);
        spaces(map);
        accesses(map);
        KindParser.addTo(map);
        OwnerParser.addTo(map);
        PinParser.addTo(map);
        AttributeParser.addTo(map);
        return map;
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

    private static Operation add(Line line) throws SyntaxException {
        String region = region(line);
        String container = Values.name(line.required("in"), line);
        long at = Values.number(line.required("at"), line);
        Word priority = line.optional("prio");
        return new Operation.Add(region, container, at, priority == null ? null : Values.priority(priority, line));
    }

    private static Endian order(Line line) throws SyntaxException {
        Word order = line.optional("order");
        return order == null ? Endian.LITTLE : Values.order(order, line);
    }

    static String region(Line line) throws SyntaxException {
        return line.name("the name of a region");
    }

    private static String space(Line line) throws SyntaxException {
        return line.name("the name of a space");
    }
}
