package org.memtck.example.bus;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongToIntFunction;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;

/**
 * Bytes that the host keeps: memory, or the content of a file. Whoever holds them sees at once what another one writes.
 * They cost what was written: a page comes into being at its first write.
 */
@Api
public final class HostBytes {
    static final int PAGE_BITS = 10;
    static final int PAGE = 1 << PAGE_BITS;

    private static final Origin ZERO = number -> null;

    /** What a page is like before it is written. */
    private interface Origin {
        /** The page with a number, not to be written to; null if all of it is zero. */
        byte @Nullable [] page(long number);
    }

    private final Origin origin;
    private final Map<Long, byte[]> pages = new HashMap<>();

    /** The page that was used last, since most accesses go where the one before went. */
    private byte @Nullable [] recent;

    private long recentNumber;

    /** Whether the recent page is one that may be written to. */
    private boolean recentIsOwn;

    private HostBytes(Origin origin) {
        this.origin = origin;
    }

    /** Memory that is zero at first. */
    public static HostBytes zero() {
        return new HostBytes(ZERO);
    }

    /** A file that starts with these bytes, 0 to 255, for each unsigned offset. */
    public static HostBytes startingWith(LongToIntFunction byteAt) {
        return new HostBytes(number -> {
            byte[] page = new byte[PAGE];
            for (int i = 0; i < PAGE; i++) {
                page[i] = (byte) byteAt.applyAsInt((number << PAGE_BITS) + i);
            }
            return page;
        });
    }

    /** A private mapping of these bytes: it shows them, and keeps to itself what is written to it (rule RAM-3). */
    HostBytes copyOnWrite() {
        return new HostBytes(number -> page(number << PAGE_BITS));
    }

    /** Reads a run of bytes into {@code into[from ..]}, which is zero. */
    public void read(long offset, byte[] into, int from, int count) {
        for (int done = 0; done < count; ) {
            int at = within(offset + done);
            int run = Math.min(count - done, PAGE - at);
            byte[] page = page(offset + done);
            if (page != null) {
                System.arraycopy(page, at, into, from + done, run);
            }
            done += run;
        }
    }

    /** Writes a run of bytes from {@code bytes[from ..]}. */
    public void write(long offset, byte[] bytes, int from, int count) {
        for (int done = 0; done < count; ) {
            int at = within(offset + done);
            int run = Math.min(count - done, PAGE - at);
            System.arraycopy(bytes, from + done, writablePage(offset + done), at, run);
            done += run;
        }
    }

    /** An offset's index in its page. */
    static int within(long offset) {
        return (int) offset & (PAGE - 1);
    }

    /** The page of an offset, to be read from, or null if all of it is zero. */
    byte @Nullable [] page(long offset) {
        long number = offset >>> PAGE_BITS;
        if (recent == null || recentNumber != number) {
            recent = pages.get(number);
            recentIsOwn = recent != null;
            if (recent == null) {
                recent = origin.page(number);
            }
            recentNumber = number;
        }
        return recent;
    }

    private byte[] writablePage(long offset) {
        byte[] page = page(offset);
        if (page == null || !recentIsOwn) {
            page = page == null ? new byte[PAGE] : page.clone();
            pages.put(offset >>> PAGE_BITS, page);
            recent = page;
            recentIsOwn = true;
        }
        return page;
    }
}
