package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.memtck.kit.reduce.Reducer;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;

/** Removes what stands between a change and its effect: the transaction around it, or the aliases above it. */
final class Undoing {
    private Undoing() {}

    /** The changes one by one, without a transaction. */
    static List<List<Operation>> transaction(List<Operation> operations) {
        List<Operation> changed = new ArrayList<>(operations);
        changed.removeIf(each -> each instanceof Operation.Begin || each instanceof Operation.Commit);
        return changed.size() == operations.size() ? List.of() : List.of(changed);
    }

    /** In the place of each alias its target, or memory of its own. */
    static List<List<Operation>> aliases(List<Operation> operations) {
        List<List<Operation>> all = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i) instanceof Operation.Create create
                    && create.spec() instanceof RegionSpec.Alias alias) {
                List<Operation> rest = new ArrayList<>(operations);
                rest.remove(i);
                all.add(Reducer.replaced(create.region(), alias.target(), rest));
                rest.removeIf(each ->
                        each instanceof Operation.Add add && add.region().equals(alias.target()));
                all.add(Reducer.replaced(create.region(), alias.target(), rest));
                List<Operation> own = new ArrayList<>(operations);
                own.set(i, new Operation.Create(create.region(), new RegionSpec.Ram(alias.size())));
                all.add(own);
            }
        }
        return all;
    }
}
