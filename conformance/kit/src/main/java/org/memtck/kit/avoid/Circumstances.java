package org.memtck.kit.avoid;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;

/** What was done so far in a scenario, as far as {@link Facts} speak of it. */
final class Circumstances {
    private final Map<String, RegionSpec> regions = new HashMap<>();
    private int transactions;
    private int spaces;

    void done(Operation operation) {
        if (operation instanceof Operation.Create create) {
            regions.put(create.region(), create.spec());
        } else if (operation instanceof Operation.Retarget retarget) {
            regions.computeIfPresent(retarget.region(), (name, spec) -> retargeted(spec, retarget.offset()));
        } else if (operation instanceof Operation.Begin) {
            transactions++;
        } else if (operation instanceof Operation.Commit) {
            transactions--;
        } else if (operation instanceof Operation.OpenSpace) {
            spaces++;
        } else if (operation instanceof Operation.CloseSpace) {
            spaces--;
        }
    }

    private static RegionSpec retargeted(RegionSpec spec, long offset) {
        return spec instanceof RegionSpec.Alias alias
                ? new RegionSpec.Alias(alias.target(), offset, alias.size())
                : spec;
    }

    /** How a region was created, an alias with the offset that it has now, or null if there is none of this name. */
    @Nullable
    RegionSpec region(String name) {
        return regions.get(name);
    }

    boolean inTransaction() {
        return transactions > 0;
    }

    boolean hasSpaces() {
        return spaces > 0;
    }
}
