package org.memtck.spec.text;

import java.util.Map;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Operation;

/** Parses what is done with attributes. */
final class AttributeParser {
    private AttributeParser() {}

    static void addTo(Map<String, Rest> map) {
        map.put(
                "log",
                line -> new AttributeOperation.SetLog(
                        OperationParser.region(line),
                        Values.client(line.required("client"), line),
                        Values.yes(line.required("on"), line)));
        map.put(
                "dirty",
                line -> new AttributeOperation.TakeDirty(
                        OperationParser.region(line),
                        Values.number(line.required("at"), line),
                        Values.extent(line.required("len"), line),
                        Values.client(line.required("client"), line)));
        map.put(
                "coalesce",
                line -> new AttributeOperation.Coalesce(
                        OperationParser.region(line),
                        Values.number(line.required("at"), line),
                        Values.extent(line.required("len"), line)));
        map.put("uncoalesce", line -> new AttributeOperation.Uncoalesce(OperationParser.region(line)));
        map.put("flush", line -> new AttributeOperation.Flush());
        map.put("eventfd", AttributeParser::eventfd);
        map.put("uneventfd", line -> new AttributeOperation.RemoveEventfd(event(line)));
    }

    private static Operation eventfd(Line line) throws SyntaxException {
        String event = event(line);
        String region = Values.name(line.required("region"), line);
        long at = Values.number(line.required("at"), line);
        int size = Values.accessSize(line.required("size"), line);
        Word match = line.optional("match");
        return new AttributeOperation.AddEventfd(
                event, region, at, size, match == null ? null : Values.number(match, line));
    }

    private static String event(Line line) throws SyntaxException {
        return line.name("the name of an eventfd");
    }
}
