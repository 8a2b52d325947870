package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.operation.Family;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;

/**
 * Tells whether what is read is as wrong where its region is seen by itself, in a space that is opened last: then it is the
 * content that changes have spoilt, and not the map.
 */
final class ContentProbe {
    private static final RuleSet CONTENT = RuleSet.of(Rule.RAM_1, Rule.ROM_1, Rule.ROMD_1);

    private ContentProbe() {}

    /** The rule about content that decides the step; none if the map is to blame. */
    static RuleSet rules(Laboratory laboratory) {
        List<Operation> operations = laboratory.operations();
        boolean reads = operations.get(operations.size() - 1) instanceof Operation.Read
                && operations.stream().noneMatch(ContentProbe::isGuestWrite)
                && Symptoms.of(laboratory.failing()).contains(Symptom.VALUE);
        return reads && isWrongByItself(laboratory)
                ? laboratory.failing().failingStep().rules().and(CONTENT)
                : RuleSet.NONE;
    }

    /** It may be the write that was not refused, or went astray. */
    private static boolean isGuestWrite(Operation operation) {
        OperationType type = OperationType.of(operation);
        return type.family() == Family.ACCESS && type.writes();
    }

    private static boolean isWrongByItself(Laboratory laboratory) {
        List<Operation> operations = laboratory.operations();
        Operation.Read read = (Operation.Read) operations.get(operations.size() - 1);
        List<Operation> before = operations.subList(0, operations.size() - 1);
        for (int i = 0; i < read.size(); i++) {
            List<Operation> find = new ArrayList<>(before);
            find.add(new Operation.Find(read.space(), read.at() + i));
            List<MappedRange> found = laboratory
                    .steps(find)
                    .get(before.size())
                    .expectation()
                    .canonical()
                    .ranges();
            if (found.size() == 1 && laboratory.fails(byItself(before, found.get(0), read.at() + i))) {
                return true;
            }
        }
        return false;
    }

    private static List<Operation> byItself(List<Operation> before, MappedRange found, long address) {
        String space = "S_" + before.size();
        List<Operation> asked = new ArrayList<>(before);
        asked.add(new Operation.OpenSpace(space, found.region()));
        asked.add(new Operation.Read(space, found.offset() + address - found.first(), 1, Endian.LITTLE));
        return asked;
    }
}
