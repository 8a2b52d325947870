package org.memtck.reference;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.RegionSpec;

/**
 * The content of RAM, ROM or a ROM device. Beside its bytes it knows for each of them the rules of the last guest write that
 * was aimed at it, even if that write was refused: when a later read shows a wrong byte, those are the rules to suspect.
 */
final class Content {
    private static final int PAGE_BITS = 6;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final long ALL_KNOWN = -1;
    /** Why a byte is what it is that is still the file's first one. */
    private static final RuleSet FIRST = RuleSet.of(Rule.RAM_3);

    private final Blocks bytes;
    /** The reasons, for pages that a guest's write was aimed at. */
    private final Map<Long, Page> pages = new HashMap<>();
    /** Why a byte is what it is that nobody wrote. */
    private final RuleSet first;
    /** Whether some byte is, or was, unknown. */
    private boolean unsure;
    /** Whether shrinking made bytes unknown, and from which offset on those are that were not touched since (rule RAM-2). */
    private boolean forgetful;

    private long forgottenFrom;

    private static final class Page {
        final RuleSet[] reasons = new RuleSet[PAGE];
        /** A bit for each byte that is known. */
        long known = ALL_KNOWN;

        Page(RuleSet first) {
            Arrays.fill(reasons, first);
        }
    }

    private Content(@Nullable Long seed) {
        this.bytes = new Blocks(seed);
        this.first = seed == null ? RuleSet.NONE : FIRST;
    }

    /** The content of a new region. */
    static Content of(RegionSpec spec) {
        return new Content(spec instanceof RegionSpec.FileRam file ? file.seed() : null);
    }

    /** Whether every byte is known, so that {@link #bytes()} may be read without asking. */
    boolean isAllKnown() {
        return !unsure;
    }

    /** The bytes alone, for who needs no reasons. */
    Blocks bytes() {
        return bytes;
    }

    /** Copies the bytes at {@code offset} and after into the array, and returns the rules to suspect of them. */
    RuleSet read(long offset, byte[] into, int from, int length) {
        bytes.read(offset, into, from, length);
        RuleSet reasons = RuleSet.NONE;
        for (int done = 0; done < length; ) {
            int start = inPage(offset + done);
            int part = Math.min(PAGE - start, length - done);
            Page page = pages.get((offset + done) >>> PAGE_BITS);
            if (page == null) {
                reasons = reasons.union(first);
            } else {
                for (int i = start; i < start + part; i++) {
                    reasons = reasons.union(page.reasons[i]);
                }
            }
            done += part;
        }
        return reasons;
    }

    /** Whether each of these bytes is known: not lost by shrinking, or blurred, and not written since. */
    boolean isKnown(long offset, int length) {
        return unknown(offset, length).isEmpty();
    }

    /** Which of these bytes are unknown, counted from the first one. */
    BitSet unknown(long offset, int length) {
        BitSet unknown = new BitSet();
        for (int i = 0; unsure && i < length; i++) {
            Page page = pages.get((offset + i) >>> PAGE_BITS);
            boolean known = page == null ? wasKnown(offset + i) : (page.known >>> inPage(offset + i) & 1) != 0;
            unknown.set(i, !known);
        }
        return unknown;
    }

    private boolean wasKnown(long offset) {
        return !forgetful || Long.compareUnsigned(offset, forgottenFrom) < 0;
    }

    /** Loses all bytes from an offset on: what comes back is unknown (rule RAM-2). */
    void forget(long from) {
        pages.forEach((number, page) -> {
            long start = number << PAGE_BITS;
            if (Long.compareUnsigned(start, from) >= 0) {
                page.known = 0;
            } else if (start == (from & -PAGE)) {
                page.known &= (1L << inPage(from)) - 1;
            }
        });
        forgottenFrom = forgetful && Long.compareUnsigned(forgottenFrom, from) < 0 ? forgottenFrom : from;
        forgetful = true;
        unsure = true;
    }

    /** Makes bytes unknown until they are written: it is free whether a write changed them. */
    void blur(long offset, int length) {
        unsure = true;
        for (int i = 0; i < length; i++) {
            page(offset + i).known &= ~(1L << inPage(offset + i));
        }
    }

    /** Writes bytes for the reasons that the rules give. */
    void write(long offset, byte[] source, int from, int length, RuleSet rules) {
        bytes.write(offset, source, from, length);
        for (int done = 0; done < length; ) {
            int start = inPage(offset + done);
            int part = Math.min(PAGE - start, length - done);
            Page page = page(offset + done);
            Arrays.fill(page.reasons, start, start + part, rules);
            page.known |= part == PAGE ? ALL_KNOWN : ((1L << part) - 1) << start;
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
        return pages.computeIfAbsent(offset >>> PAGE_BITS, this::newPage);
    }

    private Page newPage(long number) {
        Page page = new Page(first);
        for (int i = 0; forgetful && i < PAGE; i++) {
            if (!wasKnown((number << PAGE_BITS) + i)) {
                page.known &= ~(1L << i);
            }
        }
        return page;
    }

    private static int inPage(long offset) {
        return (int) offset & (PAGE - 1);
    }
}
