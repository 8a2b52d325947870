package org.memtck.reference.rules;

import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.scenario.Operation;

/** The read-only attribute (family RO): of the region itself, or of a region through which it is seen. */
final class ReadOnly {
    private ReadOnly() {}

    /** The attribute is set or taken off. */
    static Plan set(Machine machine, AttributeTiming timing, Operation.SetReadOnly op) {
        int id = machine.world().id(op.region());
        return timing.change(withAttribute(machine.pending(), id, op.on()), id);
    }

    static RegionTree withAttribute(RegionTree tree, int region, boolean on) {
        Region changed = tree.region(region).copy();
        changed.readOnly = on;
        changed.unlocked = !on;
        changed.attributeChanged = true;
        return changed.enabled ? tree.with(changed) : tree.withUnseen(changed);
    }

    /** Returns whether some region on the way is read-only. */
    static boolean holdsOn(Way way) {
        for (Way each = way; each != null; each = each.before()) {
            if (each.region().readOnly) {
                return true;
            }
        }
        return false;
    }

    /** Returns the rules that refuse a write to memory: it is ROM, it is read-only, or it is seen through what is. */
    static RuleSet refusal(Decode decode) {
        RuleSet rom = Rom.refusal(decode);
        if (!rom.isEmpty() || !decode.readOnly()) {
            return rom;
        }
        return isSoItself(decode) ? RuleSet.of(Rule.RO_1) : RuleSet.of(Rule.RO_2);
    }

    /** Returns the rule that refuses writes because of the way alone, if it does. */
    static RuleSet ofWay(Decode decode) {
        return decode.readOnly() && !isSoItself(decode) ? RuleSet.of(Rule.RO_2) : RuleSet.NONE;
    }

    /** Returns whether a guest's write is refused, and not left open: the map says so, and no variant lets it land. */
    static boolean refuses(Dialect dialect, Decode decode) {
        return decode.refusesWrites() && (dialect.isStrict() || !lands(dialect, decode));
    }

    /** Returns whether a guest's write is refused, or may be. */
    static boolean mayRefuse(Dialect dialect, Decode decode) {
        return refuses(dialect, decode) || Rom.leavesOpen(dialect, decode);
    }

    /** Returns whether a variant ignores a read-only way to ROM whose own attribute was taken off, so that this counts. */
    static boolean leavesToRom(Dialect dialect, Decode decode) {
        Way way = decode.way();
        return dialect.has(Variant.RO_2_LANDS)
                && way != null
                && Rom.refusesWrites(way.region())
                && Rom.leavesOpen(way)
                && !way.region().readOnly;
    }

    /** Returns whether what refuses writes there does so on the map only: the region's kind, it itself, and the way to it. */
    private static boolean lands(Dialect dialect, Decode decode) {
        Way way = decode.way();
        boolean itself = isSoItself(decode);
        boolean before = way != null && way.before() != null && holdsOn(way.before());
        return (dialect.has(Variant.ROM_2_LANDS) || !Rom.refusesWrites(decode.region()))
                && (dialect.has(Variant.RO_1_LANDS) || !itself)
                && (dialect.has(Variant.RO_2_LANDS) || !before);
    }

    private static boolean isSoItself(Decode decode) {
        Region region = decode.region();
        return region != null && region.readOnly;
    }

    /** A write to a device on a way that is read-only, or may be: it is refused, or carried out (rules RO-1 and ROM-2). */
    static Plan refusedOrDone(Plan done) {
        return done.isOpen() ? done : done.expecting(done.expectation().or(Expectation.refusedWrite()));
    }

    /** The same where writes may be late: it is open whether this one brings them in. */
    static Plan leftOpen() {
        return Plan.open(OpenClause.RO_1_COALESCED);
    }
}
