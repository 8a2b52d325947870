package org.memtck.spec.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** Parses the creation of regions: a keyword for each kind, then what the kind needs, and any region's owner. */
final class RegionParser {
    private RegionParser() {}

    /** What describes a region after its name. */
    private interface Description {
        RegionSpec parse(Line line) throws SyntaxException;
    }

    static void addTo(Map<String, Rest> map) {
        put(map, "container", line -> new RegionSpec.Container(size(line)));
        put(map, "ram", RegionParser::ram);
        put(map, "rom", line -> new RegionSpec.Rom(size(line)));
        put(map, "romd", line -> new RegionSpec.RomDevice(size(line), device(line)));
        put(map, "mmio", line -> new RegionSpec.Mmio(size(line), device(line)));
        put(map, "iommu", RegionParser::iommu);
        put(
                map,
                "alias",
                line -> new RegionSpec.Alias(
                        Values.name(line.required("of"), line),
                        Values.number(line.required("offset"), line),
                        size(line)));
        put(map, "reservation", line -> new RegionSpec.Reservation(size(line)));
    }

    private static void put(Map<String, Rest> map, String keyword, Description description) {
        map.put(keyword, line -> {
            String region = OperationParser.region(line);
            RegionSpec spec = description.parse(line);
            Word owner = line.optional("owner");
            return new Operation.Create(region, spec, owner == null ? null : Values.name(owner, line));
        });
    }

    private static Size size(Line line) throws SyntaxException {
        return Values.size(line.required("size"), line);
    }

    private static RegionSpec ram(Line line) throws SyntaxException {
        Word bytes = line.required("size");
        Size size = Values.size(bytes, line);
        Word backing = line.optional("backing");
        if (backing == null) {
            return new RegionSpec.Ram(size);
        }
        return switch (Values.text(backing)) {
            case "anon" -> new RegionSpec.Ram(size);
            case "resizeable" -> resizeableRam(size, line);
            case "file" -> fileRam(size, bytes, line);
            case "caller" -> new RegionSpec.CallerRam(size);
            default -> throw Values.expected("anon, resizeable, file or caller", backing, line);
        };
    }

    private static RegionSpec resizeableRam(Size size, Line line) throws SyntaxException {
        Word pair = line.required("max");
        Size max = Values.size(pair, line);
        if (!size.fitsIn(max)) {
            throw Values.expected("a largest size that is not below the size", pair, line);
        }
        return new RegionSpec.ResizeableRam(size, max);
    }

    private static RegionSpec fileRam(Size size, Word bytes, Line line) throws SyntaxException {
        Word shared = line.optional("shared");
        Word seed = line.optional("seed");
        if ((size.last() + 1) % Limits.FILE_PAGE != 0) {
            throw Values.expected("a multiple of " + Limits.FILE_PAGE + " for RAM in a file", bytes, line);
        }
        return new RegionSpec.FileRam(
                size, shared != null && Values.yes(shared, line), seed == null ? 0 : Values.number(seed, line));
    }

    private static RegionSpec iommu(Line line) throws SyntaxException {
        Size size = size(line);
        String target = Values.name(line.required("target"), line);
        Word pair = line.required("granule");
        long granule = Values.number(pair, line);
        if (Long.bitCount(granule) != 1 || Long.compareUnsigned(granule, Limits.IOMMU_GRANULE) < 0) {
            throw Values.expected("a power of two from " + Limits.IOMMU_GRANULE + " on", pair, line);
        }
        return new RegionSpec.Iommu(size, target, granule);
    }

    private static DeviceSpec device(Line line) throws SyntaxException {
        Word endian = line.optional("endian");
        AccessSizes valid = accessSizes(line, "valid");
        AccessSizes impl = accessSizes(line, "impl");
        Word seed = line.optional("seed");
        Word errors = line.optional("errors");
        return new DeviceSpec(
                endian == null ? Endian.LITTLE : Values.endian(endian, line),
                valid,
                impl,
                seed == null ? 0 : Values.number(seed, line),
                errors == null ? null : Values.range(errors, line));
    }

    private static AccessSizes accessSizes(Line line, String key) throws SyntaxException {
        Word sizes = line.optional(key);
        @Nullable Word unaligned = line.optional(key + "-unaligned");
        boolean any = unaligned != null && Values.yes(unaligned, line);
        return sizes == null ? new AccessSizes(1, 8, any) : Values.accessSizes(sizes, any, line);
    }
}
