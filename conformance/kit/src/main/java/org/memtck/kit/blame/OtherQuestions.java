package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;

/** Asks for the same bytes in another way: as a block, byte by byte, in the other byte order, or for what is there. */
final class OtherQuestions {
    private static final int MOST_BYTES = 8;

    private OtherQuestions() {}

    static List<List<Operation>> of(List<Operation> operations) {
        int end = operations.size() - 1;
        List<List<Operation>> all = new ArrayList<>();
        for (List<Operation> instead : instead(operations.get(end))) {
            List<Operation> changed = new ArrayList<>(operations.subList(0, end));
            changed.addAll(instead);
            all.add(changed);
        }
        return all;
    }

    private static List<List<Operation>> instead(Operation question) {
        List<List<Operation>> instead = new ArrayList<>();
        OperationType type = OperationType.of(question);
        if (!type.has(Role.ADDRESS)) {
            return instead;
        }
        if (question instanceof Operation.Read read) {
            instead.add(List.of(new Operation.Load(read.space(), read.at(), read.size())));
        }
        if (type.get(question, Role.ORDER) instanceof Endian order) {
            instead.add(List.of(type.with(question, Role.ORDER, other(order))));
        }
        bytes(type.space(question), type.at(question), (int) type.extent(question), instead);
        if (question instanceof PinOperation.Pin pin) {
            instead.add(List.of(new Operation.FlatView(pin.space())));
        }
        return instead;
    }

    private static void bytes(String space, long at, int length, List<List<Operation>> instead) {
        List<Operation> reads = new ArrayList<>();
        for (int i = 0; i < Math.min(length, MOST_BYTES); i++) {
            reads.add(new Operation.Read(space, at + i, 1, Endian.LITTLE));
        }
        instead.add(reads);
        instead.add(List.of(new Operation.Find(space, at)));
        if (length > 1) {
            instead.add(List.of(new Operation.Find(space, at + length - 1)));
        }
    }

    private static Endian other(Endian order) {
        return order == Endian.LITTLE ? Endian.BIG : Endian.LITTLE;
    }
}
