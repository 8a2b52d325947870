package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.Aspect;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.RegionSpec;

/** Where the bytes that a step reads from memory come from. */
final class ContentFacts {
    private static final int MOST_REFUSED = 3;

    private ContentFacts() {}

    static List<String> of(Scene scene, @Nullable Place place) {
        Operation operation = scene.operation();
        if (operation instanceof KindOperation.Inspect inspect) {
            BigInteger at = Numbers.unsigned(inspect.at());
            return inspected(scene, scene.after().region(inspect.region()), at, inspect.length());
        } else if (place == null) {
            return List.of();
        } else if (operation instanceof PinOperation.Peek peek) {
            DrawnWindow window = scene.before().window(peek.handle());
            return window == null || window.isCopy()
                    ? List.of()
                    : read(scene, window.region(), window.offset().add(Numbers.unsigned(peek.at())), peek.length());
        }
        boolean differs = scene.difference().aspect() == Aspect.VALUE
                || scene.difference().aspect() == Aspect.BYTES;
        boolean reads = differs && (operation instanceof Operation.Read || operation instanceof Operation.Load);
        Sight end = reads
                ? Route.of(scene.visible(), place.space(), place.address(), false)
                        .end()
                : null;
        int size = operation instanceof Operation.Read read ? read.size() : 1;
        return end == null || !hasContent(end.region()) ? List.of() : read(scene, end.region(), end.offset(), size);
    }

    private static boolean hasContent(DrawnRegion region) {
        return switch (region.kind()) {
            case "ram", "rom" -> true;
            case "romd" -> region.romMode;
            default -> false;
        };
    }

    private static List<String> read(Scene scene, DrawnRegion region, BigInteger offset, int size) {
        List<String> facts = new ArrayList<>();
        Extent bytes = new Extent(offset, offset.add(BigInteger.valueOf(Math.max(1, size))));
        String name = "0x" + offset.toString(16) + " of " + region.name;
        for (Writers.Writer writer : Writers.of(scene.steps(), 0, region.name, bytes)) {
            String step = Cited.step(scene.steps(), writer.index());
            if (writer.refusal() == null) {
                facts.add("the last to write to " + name + " is " + step);
                return facts;
            } else if (facts.size() < MOST_REFUSED) {
                facts.add(step + " is refused, since " + Objects.requireNonNull(writer.refusal()) + ", and leaves "
                        + name + " as it was");
            }
        }
        String first =
                region.spec instanceof RegionSpec.FileRam ? "the file's byte is there" : "zero is there at first";
        facts.add("no " + (facts.isEmpty() ? "" : "other ") + "step wrote to " + name + ": " + first);
        return facts;
    }

    private static List<String> inspected(Scene scene, DrawnRegion region, BigInteger offset, int length) {
        if (region.spec instanceof RegionSpec.FileRam file && !file.shared()) {
            return List.of("the file of " + region.name + " is private: what is written stays in memory, and the file"
                    + " keeps its first bytes");
        }
        List<String> facts = new ArrayList<>();
        facts.add(
                region.spec instanceof RegionSpec.FileRam
                        ? "the file of " + region.name + " is shared: what is written reaches it"
                        : region.name + " is the caller's memory itself: what is written is in it");
        facts.addAll(read(scene, region, offset, length));
        return facts;
    }
}
