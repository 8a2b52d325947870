package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.memtck.spec.operation.Field;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** Simpler regions than a given one, the simplest first: plain RAM without an owner, then smaller ones of its own kind. */
final class RegionSimplifications {
    private static final AccessSizes ANY_ALIGNED = AccessSizes.ANY_ALIGNED;

    private RegionSimplifications() {}

    /** The same creation of another region; the owner stays. */
    static Operation.Create with(Operation.Create create, RegionSpec spec) {
        return new Operation.Create(create.region(), spec, create.owner());
    }

    static List<Operation> of(Operation.Create create) {
        List<Operation> simpler = new ArrayList<>();
        if (create.owner() != null) {
            simpler.add(new Operation.Create(create.region(), create.spec()));
        }
        RegionSpec spec = create.spec();
        List<Operation> others = new ArrayList<>();
        if (!(spec instanceof RegionSpec.Ram)) {
            others.add(with(create, new RegionSpec.Ram(spec.size())));
        }
        Numbers.below(spec.size()).forEach(size -> others.add(withSize(create, size)));
        if (spec instanceof RegionSpec.RomDevice rom) {
            others.add(with(create, new RegionSpec.Mmio(rom.size(), rom.device())));
        }
        OperationType type = OperationType.of(create);
        for (Field field : type.fields()) {
            Role role = field.role();
            ofKind(role, create).forEach(value -> others.add(type.with(create, role, value)));
        }
        others.stream().distinct().filter(other -> !other.equals(create)).forEach(simpler::add);
        return simpler;
    }

    /** Simpler values of what only some kinds of region have. */
    private static Stream<?> ofKind(Role role, Operation.Create create) {
        RegionSpec spec = create.spec();
        OperationType type = OperationType.of(create);
        return switch (role) {
            case PLACE, SEED -> Numbers.below(type.number(create, role)).stream();
            case SWITCH -> Stream.of(false);
            case DEVICE -> devices(spec.deviceOrPlain());
            case LARGEST ->
                Stream.concat(
                                Stream.of(spec.size()),
                                Numbers.below((Size) Objects.requireNonNull(type.get(create, role))).stream())
                        .filter(spec.size()::fitsIn);
            case GRANULE -> {
                long most = type.number(create, role);
                yield LongStream.iterate(Limits.IOMMU_GRANULE, granule -> granule < most, granule -> granule * 2)
                        .boxed();
            }
            default -> Stream.of();
        };
    }

    /** The same region of another size; of one that its kind can have, if it cannot have that one. */
    static Operation withSize(Operation.Create create, Size size) {
        return possible(OperationType.of(create)
                .map(create, (field, value) -> field.role().isSize() && field.role() != Role.LARGEST ? size : value));
    }

    /** The same operation; if it creates a region of a size that its kind cannot have, the next larger one. */
    static Operation possible(Operation operation) {
        if (operation instanceof Operation.Create create) {
            if (create.spec() instanceof RegionSpec.FileRam file) {
                Size pages = new Size(file.size().last() | (Limits.FILE_PAGE - 1));
                return with(create, new RegionSpec.FileRam(pages, file.shared(), file.seed()));
            } else if (create.spec() instanceof RegionSpec.ResizeableRam ram
                    && !ram.size().fitsIn(ram.max())) {
                return with(create, new RegionSpec.ResizeableRam(ram.size(), ram.size()));
            }
        }
        return operation;
    }

    private static Stream<DeviceSpec> devices(DeviceSpec d) {
        return Stream.of(
                        DeviceSpec.PLAIN,
                        new DeviceSpec(Endian.LITTLE, d.valid(), d.impl(), d.seed(), d.errors()),
                        new DeviceSpec(d.endian(), ANY_ALIGNED, d.impl(), d.seed(), d.errors()),
                        new DeviceSpec(d.endian(), d.valid(), ANY_ALIGNED, d.seed(), d.errors()),
                        new DeviceSpec(d.endian(), d.valid(), d.impl(), 0, d.errors()),
                        new DeviceSpec(d.endian(), d.valid(), d.impl(), d.seed(), null),
                        new DeviceSpec(d.endian(), wider(d.valid()), d.impl(), d.seed(), d.errors()),
                        new DeviceSpec(d.endian(), d.valid(), wider(d.impl()), d.seed(), d.errors()),
                        new DeviceSpec(d.endian(), d.valid(), fromOne(d.impl()), d.seed(), d.errors()),
                        new DeviceSpec(d.endian(), d.valid(), toEight(d.impl()), d.seed(), d.errors()),
                        new DeviceSpec(d.endian(), fromOne(d.valid()), d.impl(), d.seed(), d.errors()),
                        new DeviceSpec(d.endian(), toEight(d.valid()), d.impl(), d.seed(), d.errors()),
                        new DeviceSpec(d.endian(), aligned(d.valid()), d.impl(), d.seed(), d.errors()),
                        new DeviceSpec(d.endian(), d.valid(), aligned(d.impl()), d.seed(), d.errors()))
                .filter(device -> !device.equals(d));
    }

    private static AccessSizes wider(AccessSizes sizes) {
        return new AccessSizes(1, 8, sizes.unaligned());
    }

    private static AccessSizes fromOne(AccessSizes sizes) {
        return new AccessSizes(1, sizes.max(), sizes.unaligned());
    }

    private static AccessSizes toEight(AccessSizes sizes) {
        return new AccessSizes(sizes.min(), 8, sizes.unaligned());
    }

    private static AccessSizes aligned(AccessSizes sizes) {
        return new AccessSizes(sizes.min(), sizes.max(), false);
    }
}
