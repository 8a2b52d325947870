package org.memtck.reference.trace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.memtck.spec.rule.RuleSet;

/**
 * Why the bytes of a region are what they are: for each of them the rules of the last guest write that was aimed at it, even if
 * that write was refused. When a later read shows a wrong byte, those are the rules to suspect.
 */
public final class Reasons {
    private static final int PAGE_BITS = 6;
    private static final int PAGE = 1 << PAGE_BITS;

    /** The reasons, in pages at which a guest's write was aimed. */
    private final Map<Long, RuleSet[]> pages = new HashMap<>();
    /** Why a byte is what it is that nobody wrote. */
    private final RuleSet first;

    Reasons(RuleSet first) {
        this.first = first;
    }

    /** Returns the rules to suspect of the bytes at {@code offset} and after. */
    public RuleSet of(long offset, int length) {
        RuleSet reasons = RuleSet.NONE;
        for (int done = 0; done < length; ) {
            int start = inPage(offset + done);
            int end = Math.min(PAGE, start + length - done);
            RuleSet[] page = pages.get((offset + done) >>> PAGE_BITS);
            if (page == null) {
                reasons = reasons.union(first);
            } else {
                for (int i = start; i < end; i++) {
                    reasons = reasons.union(page[i]);
                }
            }
            done += end - start;
        }
        return reasons;
    }

    /** Notes that bytes were written, as the rules say. */
    public void noteWritten(long offset, int length, RuleSet rules) {
        for (int done = 0; done < length; ) {
            int start = inPage(offset + done);
            int end = Math.min(PAGE, start + length - done);
            Arrays.fill(page(offset + done), start, end, rules);
            done += end - start;
        }
    }

    /** Notes that a write to bytes was refused: they stay as they are because of the rules. */
    public void noteRefused(long offset, int length, RuleSet rules) {
        for (int i = 0; i < length; i++) {
            RuleSet[] page = page(offset + i);
            int at = inPage(offset + i);
            page[at] = page[at].union(rules);
        }
    }

    private RuleSet[] page(long offset) {
        return pages.computeIfAbsent(offset >>> PAGE_BITS, number -> {
            RuleSet[] page = new RuleSet[PAGE];
            Arrays.fill(page, first);
            return page;
        });
    }

    private static int inPage(long offset) {
        return (int) offset & (PAGE - 1);
    }
}
