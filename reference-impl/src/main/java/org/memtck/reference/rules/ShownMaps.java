package org.memtck.reference.rules;

import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Misuse;

/** What spaces show, for whoever looks for addresses. */
public final class ShownMaps {
    private final Machine machine;

    ShownMaps(Machine machine) {
        this.machine = machine;
    }

    /** Returns the addresses at which what a space shows can change, in ascending unsigned order, the first one 0. */
    public long[] edges(String space) {
        AddressMap map = map(space);
        long[] edges = new long[map.count()];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = map.edge(i);
        }
        return edges;
    }

    /** Returns whether an address of a space decodes to a region. */
    public boolean isMapped(String space, long address) {
        return map(space).at(address).region() != null;
    }

    /** Returns an address at which a space shows an offset of a region, or null if it does not show it. */
    public @Nullable Long addressOf(String space, String region, long offset) {
        AddressMap map = map(space);
        for (int i = 0; i < map.count(); i++) {
            Decode decode = map.decode(i);
            if (decode.region() != null
                    && decode.region().name.equals(region)
                    && Long.compareUnsigned(decode.offset(), offset) <= 0
                    && Long.compareUnsigned(offset - decode.offset(), decode.last() - decode.first()) <= 0) {
                return decode.first() + (offset - decode.offset());
            }
        }
        return null;
    }

    private AddressMap map(String space) {
        try {
            return machine.map(machine.space(space));
        } catch (Misuse misuse) {
            throw new IllegalArgumentException(misuse.getMessage(), misuse);
        }
    }
}
