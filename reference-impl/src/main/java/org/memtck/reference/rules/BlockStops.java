package org.memtck.reference.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Kind;
import org.memtck.reference.model.Region;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.rule.Variant;

/** Where a block access stops, in the variants of rule BLK-1 in which it does not go on past what refuses it. */
final class BlockStops {
    private final Cutting cutting;
    private final boolean write;
    private final boolean prefix;
    private final int length;
    private final Unmapped unmapped;
    private int first;
    private RuleSet rules = RuleSet.NONE;

    private BlockStops(Machine machine, Cutting cutting, boolean write, int length) {
        this.cutting = cutting;
        this.write = write;
        this.prefix = machine.dialect().has(Variant.BLK_1_PREFIX);
        this.length = length;
        this.unmapped = new Unmapped(machine);
        this.first = cutting.missing().isEmpty() ? length : cutting.missing().nextSetBit(0);
        cutting.parts().forEach(this::note);
        rules = first < length ? rules.with(Rule.BLK_1) : rules;
    }

    /** Looks for what refuses some of the bytes of a block that is cut; null if nothing would stop it. */
    static @Nullable BlockStops of(Machine machine, Cutting cutting, boolean write, int length) {
        Dialect dialect = machine.dialect();
        return dialect.has(Variant.BLK_1_PREFIX) || dialect.has(Variant.BLK_1_ALL_OR_NONE)
                ? new BlockStops(machine, cutting, write, length)
                : null;
    }

    private void note(Cutting.Part part) {
        Region region = part.decode().region();
        if (region == null ? !unmapped.succeeds() : region.kind == Kind.RESERVATION || (write && part.refused())) {
            rules = rules.union(why(part, region));
            first = Math.min(first, part.from());
        }
    }

    private static RuleSet why(Cutting.Part part, @Nullable Region region) {
        if (region == null) {
            return Visibility.NOTHING;
        }
        return region.kind == Kind.RESERVATION ? Reservations.REJECTED : ReadOnly.refusal(part.decode());
    }

    /** Returns the index of the first byte that is refused; the number of bytes if none is. */
    int first() {
        return first;
    }

    /** Returns how many bytes are moved, from the first on. */
    int visited() {
        return prefix || first == length ? first : 0;
    }

    /** Returns the parts that are reached. */
    List<Cutting.Part> parts() {
        return cutting.parts().stream().filter(part -> part.from() < visited()).toList();
    }

    /** Returns the rules that refuse some of the bytes. */
    RuleSet rules() {
        return rules;
    }
}
