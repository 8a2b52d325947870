package org.memtck.kit.coverage;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which differences between situations matter for a rule. Where none of a sort do, the set is empty and all count alike.
 *
 * @param kinds the kinds of region that matter; if it is only one, a block that came out at several counts for it
 * @param sizes the sizes of access that matter
 * @param aligned whether alignment matters
 * @param ordered whether the byte orders matter, for devices
 */
record RuleShape(Set<Kind> kinds, Set<AccessSize> sizes, boolean aligned, boolean ordered) {
    static RuleShape of(Set<Kind> kinds) {
        return new RuleShape(kinds, Set.of(), false, false);
    }

    static RuleShape of(Set<Kind> kinds, Set<AccessSize> sizes) {
        return new RuleShape(kinds, sizes, false, false);
    }

    /** The same, and alignment matters. */
    RuleShape andAlignment() {
        return new RuleShape(kinds, sizes, true, ordered);
    }

    /** The same, and the byte orders matter. */
    RuleShape andOrder() {
        return new RuleShape(kinds, sizes, aligned, true);
    }

    /** The bin that a situation falls into, without what does not matter; null if it falls into none. */
    @Nullable
    Situation binOf(Situation seen) {
        Kind kind = kindOf(seen.kind());
        AccessSize size = sizes.isEmpty() ? AccessSize.NONE : seen.size();
        if (kind == null || (!sizes.isEmpty() && !sizes.contains(size))) {
            return null;
        }
        boolean hasOrder = ordered && kind.isDevice() && size != AccessSize.ONE;
        if (hasOrder && seen.order() == ByteOrder.NONE) {
            return null;
        }
        boolean hasAlignment = aligned && size != AccessSize.BLOCK;
        if (hasAlignment && seen.alignment() == Alignment.NONE) {
            return null;
        }
        Alignment alignment = hasAlignment ? seen.alignment() : Alignment.NONE;
        return new Situation(kind, size, alignment, hasOrder ? seen.order() : ByteOrder.NONE);
    }

    private @Nullable Kind kindOf(Kind seen) {
        if (kinds.isEmpty()) {
            return Kind.NONE;
        } else if (kinds.contains(seen)) {
            return seen;
        }
        return kinds.size() == 1 && seen == Kind.NONE ? kinds.iterator().next() : null;
    }
}
