package org.memtck.kit.boards;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.scenario.Size;

/** What lines of trees and of flat views have in common: indentation, addresses, priority, kind, and the rest. */
final class RegionLine {
    private static final String OVERFLOW = "[DETECTED OVERFLOW!] ";
    private static final String DISABLED = " [disabled]";
    private static final String NUMBER = "([0-9a-f]{16})";
    private static final Pattern LINE = Pattern.compile(
            "( *)" + NUMBER + "-" + NUMBER + " \\(prio (-?[0-9]{1,10}), (?:nv-)?([^ )]{1,16})\\): ?(.*)");
    private static final Pattern OWNER = Pattern.compile("( (owner|parent):\\{(dev|obj)[^}]*\\}| orphan)+$");
    private static final Pattern ACCELERATOR =
            Pattern.compile("( (kvm|hvf|whpx|nvmm|xen|mshv))+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALIAS = Pattern.compile("alias (.*) " + NUMBER + "-" + NUMBER);
    private static final String TARGET = " @";
    private static final Pattern OFFSET = Pattern.compile("(.*) @" + NUMBER);

    private final int number;
    private final String indentation;
    private final long first;
    private final long last;
    private final int priority;
    private final Kind kind;
    private final String rest;
    private final boolean overflow;

    private RegionLine(int number, Matcher line, boolean overflow) throws BoardFormatException {
        this.number = number;
        this.overflow = overflow;
        indentation = line.group(1);
        first = Long.parseUnsignedLong(line.group(2), 16);
        last = Long.parseUnsignedLong(line.group(3), 16);
        priority = priority(line.group(4));
        kind = kind(line.group(5));
        rest = line.group(6);
        if (Long.compareUnsigned(last, first) < 0 && !overflow) {
            throw new BoardFormatException(number, "the range ends before it starts");
        }
    }

    /** Reads a line, or returns null if it does not look like one of these. */
    static @Nullable RegionLine parse(int number, String text) throws BoardFormatException {
        boolean overflow = text.startsWith(OVERFLOW);
        Matcher line = LINE.matcher(overflow ? text.substring(OVERFLOW.length()) : text);
        return line.matches() ? new RegionLine(number, line, overflow) : null;
    }

    /** How deep in its tree the line is, from 1: two blanks a level. */
    int level() throws BoardFormatException {
        int level = indentation.length() / 2;
        if (level == 0 || indentation.length() % 2 != 0) {
            throw BoardFormatException.expected(number, "two blanks a level", indentation.length() + " blanks");
        }
        return level;
    }

    /** Whether the address, or the end, is printed modulo 2^64. */
    boolean overflow() {
        return overflow;
    }

    PrintedRegion.Facts tree() throws BoardFormatException {
        String stated = withoutOwner(rest);
        boolean enabled = !stated.endsWith(DISABLED);
        String name = enabled ? stated : stated.substring(0, stated.length() - DISABLED.length());
        Size size = new Size(last - first);
        PrintedRegion.Window window = null;
        Matcher alias = ALIAS.matcher(name);
        if (alias.matches() && alias.group(1).contains(TARGET)) {
            int target = alias.group(1).lastIndexOf(TARGET);
            name = alias.group(1).substring(0, target);
            window = window(alias, alias.group(1).substring(target + TARGET.length()), size);
        }
        return new PrintedRegion.Facts(number, level(), name, kind, priority, first, size, enabled, window);
    }

    private PrintedRegion.Window window(Matcher alias, String target, Size size) throws BoardFormatException {
        long start = Long.parseUnsignedLong(alias.group(2), 16);
        long end = Long.parseUnsignedLong(alias.group(3), 16);
        if (end - start != size.last()) {
            throw BoardFormatException.expected(
                    number,
                    "a window as large as the alias, " + size + " bytes",
                    alias.group(2) + "-" + alias.group(3));
        }
        return new PrintedRegion.Window(target, start);
    }

    ViewRange view() {
        String name = withoutOwner(ACCELERATOR.matcher(rest).replaceFirst(""));
        Matcher shifted = OFFSET.matcher(name);
        boolean hasOffset = shifted.matches();
        long offset = hasOffset ? Long.parseUnsignedLong(shifted.group(2), 16) : 0;
        String region = hasOffset ? shifted.group(1) : name;
        return new ViewRange(new MappedRange(first, last, region, offset, kind == Kind.ROM), priority);
    }

    private static String withoutOwner(String text) {
        return OWNER.matcher(text).replaceFirst("");
    }

    private int priority(String text) throws BoardFormatException {
        long value = Long.parseLong(text);
        if (value != (int) value) {
            throw BoardFormatException.expected(number, "a priority of 32 bits", text);
        }
        return (int) value;
    }

    private Kind kind(String text) throws BoardFormatException {
        Kind found = Kind.of(text);
        if (found == null) {
            throw BoardFormatException.expected(number, Kind.WORDS, text);
        }
        return found;
    }
}
