package org.memtck.spec.text;

import java.util.Map;
import org.memtck.spec.scenario.OwnerOperation;

/** Parses what is done with owners and lifetimes. */
final class OwnerParser {
    private OwnerParser() {}

    static void addTo(Map<String, Rest> map) {
        map.put("owner", line -> new OwnerOperation.MakeOwner(owner(line)));
        map.put("unowner", line -> new OwnerOperation.Unown(owner(line)));
        map.put("ref", line -> new OwnerOperation.Ref(OperationParser.region(line)));
        map.put("unref", line -> new OwnerOperation.Unref(OperationParser.region(line)));
        map.put("destroy", line -> new OwnerOperation.Destroy(OperationParser.region(line)));
    }

    private static String owner(Line line) throws SyntaxException {
        return line.name("the name of an owner");
    }
}
