package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Operation;

/**
 * Tells whether a block through an IOMMU region is wrong although each of its bytes is right by itself: then each is translated
 * as it should be, and the block is not translated granule by granule (rule IOMMU-3).
 */
final class GranuleProbe {
    private static final int MOST_BYTES = 64;

    private GranuleProbe() {}

    static boolean matters(Laboratory laboratory) {
        if (!laboratory.failing().failingStep().rules().contains(Rule.IOMMU_3)) {
            return false;
        }
        List<Operation> operations = laboratory.operations();
        List<Operation> bytes = bytes(operations.get(operations.size() - 1));
        return bytes.size() > 1
                && bytes.size() <= MOST_BYTES
                && bytes.stream().allMatch(each -> laboratory.passes(asking(operations, each)));
    }

    private static List<Operation> bytes(Operation block) {
        List<Operation> bytes = new ArrayList<>();
        if (block instanceof Operation.Load load) {
            for (int i = 0; i < load.length(); i++) {
                bytes.add(new Operation.Load(load.space(), load.at() + i, 1));
            }
        } else if (block instanceof Operation.Store store) {
            for (int i = 0; i < store.bytes().length(); i++) {
                bytes.add(new Operation.Store(
                        store.space(), store.at() + i, store.bytes().slice(i, i + 1)));
            }
        }
        return bytes;
    }

    private static List<Operation> asking(List<Operation> operations, Operation question) {
        List<Operation> asked = new ArrayList<>(operations);
        asked.set(asked.size() - 1, question);
        return asked;
    }
}
