package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;

/** The addresses at which a change of a region can show: where regions begin in the spaces of a scenario. */
final class Edges {
    private Edges() {}

    /**
     * At most as many as asked for, ascending.
     *
     * @param reference a new one
     */
    static List<Long> of(Reference reference, List<Operation> operations, int most) {
        Set<Long> edges = new TreeSet<>(Long::compareUnsigned);
        Set<String> spaces = new TreeSet<>();
        for (Operation operation : operations) {
            boolean done = reference.step(operation).kind() == Step.Kind.DONE;
            if (done && operation instanceof Operation.OpenSpace open) {
                spaces.add(open.space());
            } else if (done && operation instanceof Operation.CloseSpace close) {
                spaces.remove(close.space());
            }
            for (String space : spaces) {
                for (long edge : reference.edges(space)) {
                    edges.add(edge);
                }
            }
        }
        List<Long> all = new ArrayList<>(edges);
        return all.subList(0, Math.min(most, all.size()));
    }
}
