package org.memtck.kit.exhaustive;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Permission;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Capability;

/**
 * Writes the operations that build a tree and open a space on it. Every cell of every region answers with a byte of its own,
 * so that an answer tells who gave it.
 */
final class Build {
    /** The space that shows the tree. */
    static final String SPACE = "S";

    /** The space that IOMMU regions forward to, and its root. */
    private static final String FAR_SPACE = "T";

    private static final String FAR_MEMORY = "M";

    private final Universe universe;
    private final Tree tree;
    private final long cell;
    private final boolean[] made;
    private final List<Operation> operations = new ArrayList<>();

    private Build(Universe universe, Tree tree) {
        this.universe = universe;
        this.tree = tree;
        this.cell = universe.cell(tree.has(Kind.IOMMU));
        this.made = new boolean[tree.size()];
    }

    /** The name of a region: the root is A. */
    static String name(int region) {
        return String.valueOf((char) ('B' + region));
    }

    /** The operation that puts a region into its place. The default priority goes without saying (rule PRIO-2). */
    static Operation.Add add(Tree tree, int region, long cell) {
        Node node = tree.node(region);
        Integer priority = node.priority() == 0 ? null : node.priority();
        return new Operation.Add(name(region), name(node.container()), node.at() * cell, priority);
    }

    /** The operations; the order in which regions are added is one of those that make the tree, and follows from the number. */
    static List<Operation> of(Universe universe, Tree tree, long number) {
        Build build = new Build(universe, tree);
        build.create();
        for (int region : AdditionOrder.of(tree, number)) {
            build.operations.add(add(tree, region, build.cell));
        }
        build.operations.add(new Operation.OpenSpace(SPACE, name(Tree.ROOT)));
        return build.operations;
    }

    private void create() {
        operations.add(new Operation.Create(name(Tree.ROOT), new RegionSpec.Container(bytes(universe.addresses()))));
        if (tree.has(Kind.IOMMU)) {
            int cells = tree.size() * universe.addresses();
            operations.add(new Operation.Create(FAR_MEMORY, new RegionSpec.Ram(bytes(cells))));
            fill(FAR_MEMORY, cells, 0x60);
            operations.add(new Operation.OpenSpace(FAR_SPACE, FAR_MEMORY));
        }
        for (int region = 0; region < tree.size(); region++) {
            create(region);
        }
    }

    private Size bytes(int cells) {
        return Size.of(cells * cell);
    }

    /** An alias comes after its target. */
    private void create(int region) {
        Node node = tree.node(region);
        if (made[region]) {
            return;
        }
        made[region] = true;
        if (node.kind() == Kind.ALIAS) {
            create(node.target());
        }
        operations.add(new Operation.Create(name(region), spec(region, node)));
        if (node.kind().hasContent()) {
            fill(name(region), node.size(), 0x10 * (region + 1));
        }
        for (int at = 0; at < node.size() && node.kind() == Kind.IOMMU; at++) {
            operations.add(translation(region, at));
        }
    }

    private RegionSpec spec(int region, Node node) {
        Size size = bytes(node.size());
        return switch (node.kind()) {
            case RAM -> new RegionSpec.Ram(size);
            case ROM -> new RegionSpec.Rom(size);
            case MMIO -> new RegionSpec.Mmio(size, device(region));
            case ROM_DEVICE -> new RegionSpec.RomDevice(size, device(region));
            case RESERVATION -> new RegionSpec.Reservation(size);
            case CONTAINER -> new RegionSpec.Container(size);
            case IOMMU -> new RegionSpec.Iommu(size, FAR_SPACE, cell);
            case ALIAS -> new RegionSpec.Alias(name(node.target()), node.offset() * cell, size);
        };
    }

    private static DeviceSpec device(int region) {
        return new DeviceSpec(Endian.LITTLE, AccessSizes.ANY_ALIGNED, AccessSizes.ANY_ALIGNED, 0x100L * region, null);
    }

    /** Fills the first byte of each cell, which is the one that accesses go to. */
    private void fill(String region, int cells, int first) {
        if (!universe.has(Capability.FILL)) {
            return;
        }
        if (cell == 1) {
            byte[] bytes = new byte[cells];
            for (int i = 0; i < cells; i++) {
                bytes[i] = (byte) (first + i);
            }
            operations.add(new Operation.Fill(region, 0, Bytes.copyOf(bytes)));
            return;
        }
        for (int i = 0; i < cells; i++) {
            operations.add(new Operation.Fill(region, i * cell, Bytes.copyOf((byte) (first + i))));
        }
    }

    /** Each region forwards to cells of its own, and every other cell only for reads. */
    private Operation translation(int region, int at) {
        long to = ((long) region * universe.addresses() + at) * cell;
        Permission permission = (region + at) % 2 == 0 ? Permission.READ_WRITE : Permission.READ;
        return new KindOperation.SetTranslation(name(region), at * cell, to, permission);
    }
}
