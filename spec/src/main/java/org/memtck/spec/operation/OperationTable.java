package org.memtck.spec.operation;

import static org.memtck.spec.operation.Namespace.*;
import static org.memtck.spec.operation.Role.*;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.RegionSpec;

/**
 * All operations. A row gives the record, the keyword, and the rule that the operation is there for, then the record's components
 * in their order, and what else is known of the operation. {@code guides/add-an-operation.md} shows how one is added.
 */
final class OperationTable {
    private final List<Row> rows = new ArrayList<>();

    private OperationTable() {}

    /** Returns the rows, in the order in which a reader is told of them. */
    static List<Row> rows() {
        OperationTable table = new OperationTable();
        table.memory();
        table.regions();
        table.tree();
        table.spaces();
        table.accesses();
        table.kinds();
        table.attributes();
        table.owners();
        table.windows();
        return table.rows;
    }

    private Row row(Class<? extends Operation> record, String keyword, Family family, Rule rule) {
        Row row = new Row(record, keyword, family, rule);
        rows.add(row);
        return row;
    }

    private Row region(Class<? extends RegionSpec> spec, String keyword, Rule rule) {
        Row row = new Row(spec, keyword, Family.CREATION, rule);
        rows.add(row);
        return row.defines(REGION);
    }

    private void memory() {
        region(RegionSpec.Container.class, "container", Rule.CONT_1)
                .has(SIZE, "size")
                .mayUse(OWNER, "owner");
        region(RegionSpec.Ram.class, "ram", Rule.RAM_1)
                .has(MEMORY, "size")
                .mayUse(OWNER, "owner")
                .backedBy("anon")
                .needs("ram");
        region(RegionSpec.ResizeableRam.class, "ram", Rule.RAM_2)
                .has(MEMORY, "size")
                .has(LARGEST, "max")
                .mayUse(OWNER, "owner")
                .backedBy("resizeable")
                .needs("resizeable-ram");
        region(RegionSpec.FileRam.class, "ram", Rule.RAM_3)
                .has(FILE, "size")
                .mayHave(SWITCH, "shared")
                .mayHave(SEED, "seed")
                .mayUse(OWNER, "owner")
                .backedBy("file")
                .needs("file-ram");
        region(RegionSpec.CallerRam.class, "ram", Rule.RAM_4)
                .has(MEMORY, "size")
                .mayUse(OWNER, "owner")
                .backedBy("caller")
                .needs("caller-ram");
        region(RegionSpec.Rom.class, "rom", Rule.ROM_1)
                .has(MEMORY, "size")
                .mayUse(OWNER, "owner")
                .needs("rom");
    }

    private void regions() {
        region(RegionSpec.RomDevice.class, "romd", Rule.ROMD_1)
                .has(MEMORY, "size")
                .mayHave(DEVICE, "")
                .mayUse(OWNER, "owner")
                .needs("rom-device");
        region(RegionSpec.Mmio.class, "mmio", Rule.MMIO_1)
                .has(SIZE, "size")
                .mayHave(DEVICE, "")
                .mayUse(OWNER, "owner")
                .needs("mmio");
        region(RegionSpec.Iommu.class, "iommu", Rule.IOMMU_1)
                .has(SIZE, "size")
                .uses(SPACE, "target")
                .has(GRANULE, "granule")
                .mayUse(OWNER, "owner")
                .needs("iommu");
        region(RegionSpec.Alias.class, "alias", Rule.ALIAS_1)
                .uses(REGION, "of")
                .has(PLACE, "offset")
                .has(SIZE, "size")
                .mayUse(OWNER, "owner")
                .needs("alias");
        region(RegionSpec.Reservation.class, "reservation", Rule.RESV_1)
                .has(SIZE, "size")
                .mayUse(OWNER, "owner")
                .needs("reservation");
    }

    private void tree() {
        row(Operation.Add.class, "add", Family.TREE, Rule.TREE_1)
                .about(REGION)
                .uses(REGION, "in")
                .has(PLACE, "at")
                .mayHave(PRIORITY, "prio")
                .undoneBy("del");
        row(Operation.Delete.class, "del", Family.TREE, Rule.TREE_1)
                .about(REGION)
                .needs("dynamic");
        row(Operation.SetEnabled.class, "enable", Family.TREE, Rule.VIS_5)
                .about(REGION)
                .orOff("disable")
                .needs("enable")
                .undoneBy("enable");
        row(Operation.Move.class, "move", Family.TREE, Rule.TREE_2)
                .about(REGION)
                .has(PLACE, "at")
                .needs("dynamic");
        row(Operation.Resize.class, "resize", Family.TREE, Rule.TREE_2)
                .about(REGION)
                .has(SIZE, "size")
                .needs("dynamic");
        row(Operation.Retarget.class, "retarget", Family.TREE, Rule.TREE_2)
                .about(REGION)
                .has(PLACE, "offset")
                .needs("dynamic", "alias");
        row(Operation.SetReadOnly.class, "readonly", Family.TREE, Rule.ATTR_1)
                .about(REGION)
                .has(SWITCH, "on")
                .needs("readonly")
                .undoneBy("readonly");
    }

    private void spaces() {
        row(Operation.Begin.class, "begin", Family.TRANSACTION, Rule.TXN_1)
                .needs("transactions")
                .undoneBy("commit");
        row(Operation.Commit.class, "commit", Family.TRANSACTION, Rule.TXN_1).needs("transactions");
        row(Operation.OpenSpace.class, "space", Family.SPACE, Rule.VIS_6)
                .defines(SPACE)
                .about(REGION, "root")
                .undoneBy("unspace");
        row(Operation.CloseSpace.class, "unspace", Family.SPACE, Rule.VIS_6)
                .ends(SPACE)
                .needs("spaces");
    }

    private void accesses() {
        row(Operation.Read.class, "read", Family.ACCESS, Rule.VIS_1)
                .uses(SPACE)
                .has(ADDRESS, "at")
                .has(ACCESS, "size")
                .mayHave(ORDER, "order");
        row(Operation.Write.class, "write", Family.ACCESS, Rule.VIS_1)
                .uses(SPACE)
                .has(ADDRESS, "at")
                .has(ACCESS, "size")
                .has(VALUE, "value")
                .mayHave(ORDER, "order");
        row(Operation.Load.class, "load", Family.ACCESS, Rule.BLK_1)
                .uses(SPACE)
                .has(ADDRESS, "at")
                .has(LENGTH, "len")
                .needs("block");
        row(Operation.Store.class, "store", Family.ACCESS, Rule.BLK_1)
                .uses(SPACE)
                .has(ADDRESS, "at")
                .has(BYTES, "bytes")
                .needs("block");
        row(Operation.Fill.class, "fill", Family.CONTENT, Rule.RAM_1)
                .uses(REGION)
                .has(OFFSET, "at")
                .has(BYTES, "bytes")
                .needs("fill");
        row(Operation.FlatView.class, "flatview", Family.QUESTION, Rule.VIS_1)
                .uses(SPACE)
                .needs("flatview");
        row(Operation.Find.class, "find", Family.QUESTION, Rule.VIS_1)
                .uses(SPACE)
                .has(ADDRESS, "at")
                .needs("find");
    }

    private void kinds() {
        row(KindOperation.SetRomMode.class, "romdmode", Family.KIND, Rule.ROMD_3)
                .about(REGION)
                .has(SWITCH, "on")
                .needs("rom-device")
                .undoneBy("romdmode");
        row(KindOperation.ResizeRam.class, "ramresize", Family.KIND, Rule.RAM_2)
                .about(REGION)
                .has(MEMORY, "size")
                .needs("resizeable-ram");
        row(KindOperation.Inspect.class, "inspect", Family.KIND, Rule.RAM_3)
                .about(REGION)
                .has(OFFSET, "at")
                .has(LENGTH, "len");
        row(KindOperation.SetTranslation.class, "iotlb", Family.KIND, Rule.IOMMU_1)
                .about(REGION)
                .has(IOVA, "iova")
                .has(DESTINATION, "to")
                .has(PERMISSION, "perm")
                .needs("iommu");
    }

    private void attributes() {
        row(AttributeOperation.SetLog.class, "log", Family.DIRTY, Rule.DIRTY_3)
                .about(REGION)
                .has(CLIENT, "client")
                .has(SWITCH, "on")
                .needs("dirty-log")
                .undoneBy("log");
        row(AttributeOperation.TakeDirty.class, "dirty", Family.DIRTY, Rule.DIRTY_1)
                .about(REGION)
                .has(OFFSET, "at")
                .has(EXTENT, "len")
                .has(CLIENT, "client")
                .needs("dirty-log");
        row(AttributeOperation.Coalesce.class, "coalesce", Family.COALESCING, Rule.COAL_1)
                .about(REGION)
                .has(OFFSET, "at")
                .has(EXTENT, "len")
                .needs("coalescing")
                .undoneBy("uncoalesce");
        row(AttributeOperation.Uncoalesce.class, "uncoalesce", Family.COALESCING, Rule.COAL_1)
                .about(REGION)
                .needs("coalescing");
        row(AttributeOperation.Flush.class, "flush", Family.COALESCING, Rule.COAL_1);
        row(AttributeOperation.AddEventfd.class, "eventfd", Family.EVENTFD, Rule.EVT_1)
                .defines(EVENTFD)
                .uses(REGION, "region")
                .has(OFFSET, "at")
                .has(ACCESS, "size")
                .mayHave(MATCH, "match")
                .needs("eventfd")
                .undoneBy("uneventfd");
        row(AttributeOperation.RemoveEventfd.class, "uneventfd", Family.EVENTFD, Rule.EVT_2)
                .ends(EVENTFD)
                .needs("eventfd");
    }

    private void owners() {
        row(OwnerOperation.MakeOwner.class, "owner", Family.OWNER, Rule.LIFE_1)
                .defines(OWNER)
                .needs("owners")
                .undoneBy("unowner");
        row(OwnerOperation.Unown.class, "unowner", Family.OWNER, Rule.LIFE_5)
                .ends(OWNER)
                .needs("owners");
        row(OwnerOperation.Ref.class, "ref", Family.OWNER, Rule.LIFE_3)
                .about(REGION)
                .needs("owners")
                .undoneBy("unref");
        row(OwnerOperation.Unref.class, "unref", Family.OWNER, Rule.LIFE_3)
                .about(REGION)
                .needs("owners");
        row(OwnerOperation.Destroy.class, "destroy", Family.OWNER, Rule.LIFE_7)
                .ends(REGION)
                .needs("owners");
    }

    private void windows() {
        row(PinOperation.Pin.class, "pin", Family.WINDOW, Rule.PIN_1)
                .defines(WINDOW)
                .uses(SPACE, "space")
                .has(ADDRESS, "at")
                .has(WINDOW_LENGTH, "len")
                .has(DIRECTION, "access")
                .needs("pins")
                .undoneBy("unpin");
        row(PinOperation.Poke.class, "poke", Family.WINDOW, Rule.PIN_1)
                .about(WINDOW)
                .has(WINDOW_OFFSET, "at")
                .has(BYTES, "bytes")
                .needs("pins");
        row(PinOperation.Peek.class, "peek", Family.WINDOW, Rule.PIN_1)
                .about(WINDOW)
                .has(WINDOW_OFFSET, "at")
                .has(LENGTH, "len")
                .needs("pins");
        row(PinOperation.Unpin.class, "unpin", Family.WINDOW, Rule.PIN_1)
                .ends(WINDOW)
                .has(WRITTEN, "written")
                .needs("pins");
    }
}
