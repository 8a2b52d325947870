package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/**
 * Keeps questions for the dirty pages of whole regions whole when the regions change their size. Which other questions a target
 * can be asked depends on how far it rounds them out, so those are left as they are.
 */
final class DirtyQuestions {
    private final Map<String, RegionSpec> specs = new HashMap<>();
    private final Map<String, Size> sizes = new HashMap<>();

    private DirtyQuestions() {}

    /** The changed operations, with whole questions made whole again; nothing changes unless they correspond one to one. */
    static List<Operation> follow(List<Operation> before, List<Operation> after) {
        if (before.size() != after.size()
                || before.stream().noneMatch(AttributeOperation.TakeDirty.class::isInstance)) {
            return after;
        }
        DirtyQuestions old = new DirtyQuestions();
        DirtyQuestions now = new DirtyQuestions();
        List<Operation> followed = new ArrayList<>(after.size());
        for (int i = 0; i < after.size(); i++) {
            Operation operation = after.get(i);
            boolean whole = before.get(i).equals(operation)
                    && operation instanceof AttributeOperation.TakeDirty take
                    && old.isWhole(take);
            followed.add(whole && operation instanceof AttributeOperation.TakeDirty take ? now.whole(take) : operation);
            old.note(before.get(i));
            now.note(operation);
        }
        return followed;
    }

    private void note(Operation operation) {
        if (operation instanceof Operation.Create create) {
            specs.put(create.region(), create.spec());
            sizes.put(create.region(), create.spec().size());
        } else if (operation instanceof KindOperation.ResizeRam resize
                && specs.get(resize.region()) instanceof RegionSpec.ResizeableRam ram
                && resize.size().fitsIn(ram.max())) {
            sizes.put(resize.region(), resize.size());
        }
    }

    private boolean isWhole(AttributeOperation.TakeDirty take) {
        Size size = sizes.get(take.region());
        return take.at() == 0 && size != null && size.last() == take.length() - 1;
    }

    private Operation whole(AttributeOperation.TakeDirty take) {
        Size size = sizes.get(take.region());
        return size == null ? take : new AttributeOperation.TakeDirty(take.region(), 0, size.last() + 1, take.client());
    }
}
