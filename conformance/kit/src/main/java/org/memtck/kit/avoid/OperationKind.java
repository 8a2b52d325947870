package org.memtck.kit.avoid;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.RegionSpec;

/** The kind of an operation, named by its keyword; the creation of each kind of region is one of its own. */
@Api
public enum OperationKind {
    CONTAINER(RegionSpec.Container.class),
    RAM(RegionSpec.Ram.class),
    RESIZEABLE_RAM(RegionSpec.ResizeableRam.class),
    FILE_RAM(RegionSpec.FileRam.class),
    CALLER_RAM(RegionSpec.CallerRam.class),
    ROM(RegionSpec.Rom.class),
    ROMD(RegionSpec.RomDevice.class),
    MMIO(RegionSpec.Mmio.class),
    IOMMU(RegionSpec.Iommu.class),
    ALIAS(RegionSpec.Alias.class),
    RESERVATION(RegionSpec.Reservation.class),
    ADD(Operation.Add.class),
    DEL(Operation.Delete.class),
    ENABLE(Operation.SetEnabled.class),
    MOVE(Operation.Move.class),
    RESIZE(Operation.Resize.class),
    RETARGET(Operation.Retarget.class),
    READONLY(Operation.SetReadOnly.class),
    BEGIN(Operation.Begin.class),
    COMMIT(Operation.Commit.class),
    SPACE(Operation.OpenSpace.class),
    UNSPACE(Operation.CloseSpace.class),
    READ(Operation.Read.class),
    WRITE(Operation.Write.class),
    LOAD(Operation.Load.class),
    STORE(Operation.Store.class),
    FILL(Operation.Fill.class),
    FLATVIEW(Operation.FlatView.class),
    FIND(Operation.Find.class),
    ROMDMODE(KindOperation.SetRomMode.class),
    RAMRESIZE(KindOperation.ResizeRam.class),
    INSPECT(KindOperation.Inspect.class),
    IOTLB(KindOperation.SetTranslation.class),
    LOG(AttributeOperation.SetLog.class),
    DIRTY(AttributeOperation.TakeDirty.class),
    COALESCE(AttributeOperation.Coalesce.class),
    UNCOALESCE(AttributeOperation.Uncoalesce.class),
    FLUSH(AttributeOperation.Flush.class),
    EVENTFD(AttributeOperation.AddEventfd.class),
    UNEVENTFD(AttributeOperation.RemoveEventfd.class),
    OWNER(OwnerOperation.MakeOwner.class),
    UNOWNER(OwnerOperation.Unown.class),
    REF(OwnerOperation.Ref.class),
    UNREF(OwnerOperation.Unref.class),
    DESTROY(OwnerOperation.Destroy.class),
    PIN(PinOperation.Pin.class),
    POKE(PinOperation.Poke.class),
    PEEK(PinOperation.Peek.class),
    UNPIN(PinOperation.Unpin.class);

    private static final OperationKind[] ALL = values();
    private static final Map<Class<?>, OperationKind> BY_TYPE = new HashMap<>();

    static {
        for (OperationKind kind : values()) {
            BY_TYPE.put(kind.type, kind);
        }
    }

    private final Class<?> type;

    OperationKind(Class<?> type) {
        this.type = type;
    }

    /** The kind of an operation. */
    public static OperationKind of(Operation operation) {
        return operation instanceof Operation.Create create ? of(create.spec()) : get(operation.getClass());
    }

    /** The kind of the operation that creates such a region. */
    static OperationKind of(RegionSpec spec) {
        return get(spec.getClass());
    }

    private static OperationKind get(Class<?> type) {
        OperationKind kind = BY_TYPE.get(type);
        if (kind == null) {
            throw new IllegalStateException("no kind for " + type);
        }
        return kind;
    }

    /** Its number, from 1. It means something in this process only. */
    @SuppressWarnings("EnumOrdinal") // The numbers live no longer than the process.
    int number() {
        return ordinal() + 1;
    }

    /** The kind with a number. */
    @SuppressWarnings("EnumOrdinal") // The numbers live no longer than the process.
    static OperationKind numbered(int number) {
        return ALL[number - 1];
    }

    /** The word for it in reports: its keyword, and for a variant of RAM which one. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
