package org.memtck.example.bus;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The content of RAM or ROM (rule RAM-1). It costs what was written: a page comes into being at its first write. */
final class Memory implements Responder {
    private static final int PAGE_BITS = 10;
    private static final int PAGE = 1 << PAGE_BITS;

    private final Map<Long, byte[]> pages = new HashMap<>();

    /** The page that was used last, since most accesses go where the one before went. */
    private byte @Nullable [] recent;

    private long recentNumber;

    @Override
    public Reply read(long offset, int size) {
        return Reply.done(lanes(offset, size));
    }

    private long lanes(long offset, int size) {
        int at = within(offset);
        if (at + size > PAGE) {
            int head = PAGE - at;
            return lanes(offset, head) | Lanes.shift(lanes(offset + head, size - head), head);
        }
        byte[] page = page(offset);
        long lanes = 0;
        for (int i = 0; page != null && i < size; i++) {
            lanes |= (page[at + i] & 0xffL) << (8 * i);
        }
        return lanes;
    }

    @Override
    public Completion write(long offset, int size, long lanes) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (lanes >>> (8 * i));
        }
        return store(offset, bytes, 0, size);
    }

    @Override
    public Completion load(long offset, byte[] into, int from, int count) {
        for (int done = 0; done < count; ) {
            int at = within(offset + done);
            int run = Math.min(count - done, PAGE - at);
            byte[] page = page(offset + done);
            if (page != null) {
                System.arraycopy(page, at, into, from + done, run);
            }
            done += run;
        }
        return Completion.DONE;
    }

    @Override
    public Completion store(long offset, byte[] bytes, int from, int count) {
        for (int done = 0; done < count; ) {
            int at = within(offset + done);
            int run = Math.min(count - done, PAGE - at);
            System.arraycopy(bytes, from + done, writablePage(offset + done), at, run);
            done += run;
        }
        return Completion.DONE;
    }

    private static int within(long offset) {
        return (int) offset & (PAGE - 1);
    }

    /** The page of an offset, or null if nothing was written to it: its bytes are zero. */
    private byte @Nullable [] page(long offset) {
        long number = offset >>> PAGE_BITS;
        if (recent == null || recentNumber != number) {
            recent = pages.get(number);
            recentNumber = number;
        }
        return recent;
    }

    private byte[] writablePage(long offset) {
        byte[] page = page(offset);
        if (page == null) {
            page = new byte[PAGE];
            pages.put(offset >>> PAGE_BITS, page);
            recent = page;
        }
        return page;
    }
}
