package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.memtck.kit.check.Trial;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Operation;

/** Writes ones where a scenario writes something, and reads them back at once: what is lost, or lands, shows. */
final class ReadBack {
    private ReadBack() {}

    /**
     * Whether what is read back is wrong.
     *
     * @param index which operation of the failing scenario writes; false if it is no write or block
     */
    static boolean isWrong(Laboratory laboratory, int index) {
        List<Operation> asked = new ArrayList<>(laboratory.operations().subList(0, index));
        asked.addAll(writtenAndRead(laboratory.operations().get(index)));
        Trial trial = asked.size() == index ? null : laboratory.whole(asked);
        return trial != null && trial.fails();
    }

    private static List<Operation> writtenAndRead(Operation operation) {
        if (operation instanceof Operation.Write write) {
            return List.of(
                    new Operation.Write(write.space(), write.at(), write.size(), -1, write.order()),
                    new Operation.Read(write.space(), write.at(), write.size(), write.order()));
        } else if (operation instanceof Operation.Store store) {
            byte[] ones = new byte[store.bytes().length()];
            Arrays.fill(ones, (byte) -1);
            return List.of(
                    new Operation.Store(store.space(), store.at(), Bytes.copyOf(ones)),
                    new Operation.Load(store.space(), store.at(), ones.length));
        }
        return List.of();
    }
}
