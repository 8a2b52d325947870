package org.memtck.reference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.memtck.spec.rule.RuleSet;

/**
 * The bytes of RAM or ROM, zero at first. Only pages that were touched exist, so that a region of any size costs what is
 * touched. Each byte knows the rules of the last guest write that was aimed at it, even if that write was refused: when a
 * later read shows a wrong byte, those are the rules to suspect.
 */
final class Content {
    private static final int PAGE_BITS = 6;
    private static final int PAGE = 1 << PAGE_BITS;

    private final Map<Long, Page> pages = new HashMap<>();

    private static final class Page {
        final byte[] bytes = new byte[PAGE];
        final RuleSet[] reasons = new RuleSet[PAGE];

        Page() {
            Arrays.fill(reasons, RuleSet.NONE);
        }
    }

    /** Copies the bytes at {@code offset} and after into the array, and returns the rules to suspect of them. */
    RuleSet read(long offset, byte[] into, int from, int length) {
        RuleSet reasons = RuleSet.NONE;
        for (int done = 0; done < length; ) {
            int start = inPage(offset + done);
            int part = Math.min(PAGE - start, length - done);
            Page page = pages.get((offset + done) >>> PAGE_BITS);
            if (page != null) {
                System.arraycopy(page.bytes, start, into, from + done, part);
                for (int i = start; i < start + part; i++) {
                    reasons = reasons.union(page.reasons[i]);
                }
            }
            done += part;
        }
        return reasons;
    }

    /** Writes bytes for the reasons that the rules give. */
    void write(long offset, byte[] bytes, int from, int length, RuleSet rules) {
        for (int done = 0; done < length; ) {
            int start = inPage(offset + done);
            int part = Math.min(PAGE - start, length - done);
            Page page = page(offset + done);
            System.arraycopy(bytes, from + done, page.bytes, start, part);
            Arrays.fill(page.reasons, start, start + part, rules);
            done += part;
        }
    }

    /** Notes that a write to these bytes was refused: they stay as they are, because of the rules. */
    void refuse(long offset, int length, RuleSet rules) {
        for (int i = 0; i < length; i++) {
            Page page = page(offset + i);
            int at = inPage(offset + i);
            page.reasons[at] = page.reasons[at].union(rules);
        }
    }

    private Page page(long offset) {
        return pages.computeIfAbsent(offset >>> PAGE_BITS, number -> new Page());
    }

    private static int inPage(long offset) {
        return (int) offset & (PAGE - 1);
    }
}
