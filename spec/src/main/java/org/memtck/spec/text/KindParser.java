package org.memtck.spec.text;

import java.util.Map;
import org.memtck.spec.scenario.KindOperation;

/** Parses what only regions of certain kinds can do. */
final class KindParser {
    private KindParser() {}

    static void addTo(Map<String, Rest> map) {
        map.put(
                "romdmode",
                line -> new KindOperation.SetRomMode(
                        OperationParser.region(line), Values.yes(line.required("on"), line)));
        map.put(
                "ramresize",
                line -> new KindOperation.ResizeRam(
                        OperationParser.region(line), Values.size(line.required("size"), line)));
        map.put(
                "inspect",
                line -> new KindOperation.Inspect(
                        OperationParser.region(line),
                        Values.number(line.required("at"), line),
                        Values.length(line.required("len"), line)));
        map.put(
                "iotlb",
                line -> new KindOperation.SetTranslation(
                        OperationParser.region(line),
                        Values.number(line.required("iova"), line),
                        Values.number(line.required("to"), line),
                        Values.permission(line.required("perm"), line)));
    }
}
