package org.memtck.kit.coverage;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;

/** The region that a change is made to. */
@Api
public final class Subject {
    private Subject() {}

    /** The name of the region, or null if the operation is about none. */
    public static @Nullable String of(Operation operation) {
        if (operation instanceof Operation.Add add) {
            return add.region();
        } else if (operation instanceof Operation.Delete delete) {
            return delete.region();
        } else if (operation instanceof Operation.SetEnabled set) {
            return set.region();
        } else if (operation instanceof Operation.Move move) {
            return move.region();
        } else if (operation instanceof Operation.Resize resize) {
            return resize.region();
        } else if (operation instanceof Operation.Retarget retarget) {
            return retarget.region();
        } else if (operation instanceof Operation.SetReadOnly set) {
            return set.region();
        } else if (operation instanceof Operation.OpenSpace open) {
            return open.root();
        }
        return ofFamily(operation);
    }

    private static @Nullable String ofFamily(Operation operation) {
        if (operation instanceof OwnerOperation.Ref ref) {
            return ref.region();
        } else if (operation instanceof OwnerOperation.Unref unref) {
            return unref.region();
        } else if (operation instanceof OwnerOperation.Destroy destroy) {
            return destroy.region();
        } else if (operation instanceof KindOperation.SetRomMode set) {
            return set.region();
        } else if (operation instanceof KindOperation.ResizeRam resize) {
            return resize.region();
        } else if (operation instanceof KindOperation.Inspect inspect) {
            return inspect.region();
        } else if (operation instanceof KindOperation.SetTranslation set) {
            return set.region();
        } else if (operation instanceof AttributeOperation.TakeDirty take) {
            return take.region();
        } else if (operation instanceof AttributeOperation.SetLog log) {
            return log.region();
        } else if (operation instanceof AttributeOperation.Uncoalesce uncoalesce) {
            return uncoalesce.region();
        }
        return operation instanceof AttributeOperation.Coalesce coalesce ? coalesce.region() : null;
    }
}
