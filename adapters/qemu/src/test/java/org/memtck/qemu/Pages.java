package org.memtck.qemu;

import java.util.regex.Pattern;
import org.memtck.spec.scenario.Limits;

/**
 * Numbers in text that are counted in pages, since these differ from target to target: <code>{3p-1}</code> is the last
 * address of the third page. Files, and the largest size of resizeable RAM, are multiples of the language's page too, which
 * is written {@code m}.
 *
 * @param bytes the size of the target's page
 */
record Pages(long bytes) {
    private static final Pattern NUMBER = Pattern.compile("\\{([0-9]+)([pm])([+-](?:0x)?[0-9a-f]+)?}");

    /** The text with plain numbers. */
    String in(String text) {
        return NUMBER.matcher(text)
                .replaceAll(match -> number(
                        Long.parseLong(match.group(1)),
                        match.group(2).equals("p") ? bytes : Math.max(bytes, Limits.FILE_PAGE),
                        match.group(3) == null ? 0 : Long.decode(match.group(3))));
    }

    private static String number(long count, long unit, long more) {
        return "0x" + Long.toHexString(count * unit + more);
    }
}
