package org.memtck.reference.rules;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.Cut;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.Size;

/** Callbacks that an implementation handles (family IMPL): how an access is cut into them. */
final class ImplementedCallbacks {
    /** The rule where no cut is exact: the access is refused, or emulated around its bytes. */
    static final RuleSet INEXACT = RuleSet.of(Rule.IMPL_5);

    /** The rule where all devices have callbacks of up to four bytes (variant IMPL-1/words). */
    static final RuleSet WORDS = RuleSet.of(Rule.IMPL_1);

    private ImplementedCallbacks() {}

    /** Cuts an access of {@code size} bytes; null if a write cannot be carried out exactly (rule IMPL-5). */
    static @Nullable Pieces cut(Dialect dialect, AccessSizes impl, long offset, int size, boolean write) {
        if (dialect.has(Variant.IMPL_4_IN_PLACE)) {
            return inPlace(impl, offset, size);
        }
        if (size < impl.min()) {
            return write ? null : cutOut(impl, offset, size);
        }
        int piece = impl.clamp(size);
        boolean aligned = (offset & (piece - 1)) == 0;
        if (!aligned && !impl.unaligned()) {
            return write ? exactly(impl, offset, size) : covering(Cut.ANY_ALIGNED, offset, size, piece, Rule.IMPL_4);
        }
        return split(offset, size, piece, aligned);
    }

    /** Returns whether no callback ends beyond the region, or one may. */
    static boolean fit(Dialect dialect, Pieces pieces, Size region) {
        return dialect.has(Variant.IMPL_4_IN_PLACE) || pieces.fitIn(region);
    }

    /** Callbacks of a size that the device implements, from where the access is on (variant IMPL-4/in-place). */
    private static Pieces inPlace(AccessSizes impl, long offset, int size) {
        int piece = impl.clamp(size);
        Rule rule = size > piece ? Rule.IMPL_2 : size < piece ? Rule.IMPL_3 : Rule.IMPL_1;
        boolean aligned = (offset & (piece - 1)) == 0;
        Pieces pieces = aligned ? new Pieces(Cut.ANY_ORDER, rule) : new Pieces(Cut.ANY_ORDER, rule, Rule.IMPL_4);
        for (int i = 0; i < size; i += piece) {
            pieces.add(offset + i, piece);
        }
        return pieces;
    }

    /** One callback, or several of {@code impl.max} (rules IMPL-1, IMPL-2 and IMPL-6). */
    private static Pieces split(long offset, int size, int piece, boolean aligned) {
        Rule rule = size > piece ? Rule.IMPL_2 : Rule.IMPL_1;
        Cut cut = size > piece ? Cut.ANY_ORDER : Cut.EXACT;
        Pieces pieces = aligned ? new Pieces(cut, rule) : new Pieces(cut, rule, Rule.IMPL_6);
        for (int i = 0; i < size; i += piece) {
            pieces.add(offset + i, piece);
        }
        return pieces;
    }

    /** A read that is smaller than {@code impl.min} (rule IMPL-3). */
    private static Pieces cutOut(AccessSizes impl, long offset, int size) {
        int block = impl.min();
        int intoBlock = (int) offset & (block - 1);
        if (impl.unaligned()) {
            Pieces pieces = new Pieces(Cut.ANY_COVER, Rule.IMPL_3);
            pieces.add(intoBlock + size <= block ? offset - intoBlock : offset, block);
            return pieces;
        }
        Rule[] rules = intoBlock == 0 ? new Rule[] {Rule.IMPL_3} : new Rule[] {Rule.IMPL_3, Rule.IMPL_4};
        return covering(intoBlock + size <= block ? Cut.EXACT : Cut.ANY_ALIGNED, offset, size, block, rules);
    }

    /** A write that cannot be cut exactly: the aligned blocks around it, with other bytes in them (rule IMPL-5). */
    static Pieces widened(AccessSizes impl, long offset, int size) {
        return covering(Cut.ANY_WIDENED, offset, size, impl.clamp(size));
    }

    /** All aligned blocks that touch the addressed bytes. */
    private static Pieces covering(Cut cut, long offset, int size, int block, Rule... rules) {
        Pieces pieces = new Pieces(cut, rules);
        for (long start = offset & -(long) block; start - offset < size; start += block) {
            pieces.add(start, block);
        }
        return pieces;
    }

    /** The largest aligned pieces that touch nothing but the addressed bytes (rule IMPL-4); null if there are none. */
    private static @Nullable Pieces exactly(AccessSizes impl, long offset, int size) {
        Pieces pieces = new Pieces(Cut.ANY_ALIGNED, Rule.IMPL_4);
        int done = 0;
        while (done < size) {
            int piece = impl.max();
            while (piece > size - done || ((offset + done) & (piece - 1)) != 0) {
                piece /= 2;
            }
            if (piece < impl.min()) {
                return null;
            }
            pieces.add(offset + done, piece);
            done += piece;
        }
        return pieces;
    }
}
