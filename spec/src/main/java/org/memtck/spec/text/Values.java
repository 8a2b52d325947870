package org.memtck.spec.text;

import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.Permission;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.Size;

/** The values of {@code key=value} pairs, each with the error that says what was expected. */
final class Values {
    private static final String TWO_TO_64 = "0x10000000000000000";
    private static final String TWO_TO_64_DECIMAL = "18446744073709551616";

    private Values() {}

    static String text(Word pair) {
        return pair.text().substring(pair.text().indexOf('=') + 1);
    }

    static String name(Word pair, Line line) throws SyntaxException {
        return name(text(pair), pair.valueColumn(), line);
    }

    static String name(String text, int column, Line line) throws SyntaxException {
        if (!isName(text)) {
            throw line.at(
                    column,
                    "'" + Line.shorten(text)
                            + "' is not a name: a letter or _, then letters, digits, _ . or -, at most " + Limits.NAME
                            + " characters");
        }
        return text;
    }

    private static boolean isName(String text) {
        if (text.isEmpty() || text.length() > Limits.NAME || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    /** An unsigned number below 2^64, decimal or hexadecimal. */
    static long number(Word pair, Line line) throws SyntaxException {
        return number(text(pair), pair.valueColumn(), line);
    }

    static long number(String text, int column, Line line) throws SyntaxException {
        try {
            return text.startsWith("0x") ? hex(text) : decimal(text);
        } catch (NumberFormatException e) {
            throw line.at(
                    column,
                    "'" + Line.shorten(text) + "' is not an unsigned number below 2^64, decimal or 0x and hexadecimal");
        }
    }

    private static long hex(String text) {
        if (text.length() > 2 && !isSign(text.charAt(2))) {
            return Long.parseUnsignedLong(text, 2, text.length(), 16);
        }
        throw new NumberFormatException(text);
    }

    private static long decimal(String text) {
        if (!text.isEmpty() && !isSign(text.charAt(0))) {
            return Long.parseUnsignedLong(text);
        }
        throw new NumberFormatException(text);
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-';
    }

    static Size size(Word pair, Line line) throws SyntaxException {
        String text = text(pair);
        if (text.equals(TWO_TO_64) || text.equals(TWO_TO_64_DECIMAL)) {
            return Size.ALL;
        }
        long bytes = number(pair, line);
        if (bytes == 0) {
            throw line.at(pair.valueColumn(), "a size is 1 to 2^64 bytes, not 0");
        }
        return Size.of(bytes);
    }

    /** The granule of an IOMMU region in bytes. */
    static long granule(Word pair, Line line) throws SyntaxException {
        long granule = number(pair, line);
        if (Long.bitCount(granule) != 1 || Long.compareUnsigned(granule, Limits.IOMMU_GRANULE) < 0) {
            throw expected("a power of two from " + Limits.IOMMU_GRANULE + " on", pair, line);
        }
        return granule;
    }

    /** A signed 32-bit number. */
    static int priority(Word pair, Line line) throws SyntaxException {
        String text = text(pair);
        try {
            if (!text.startsWith("+")) {
                return Integer.parseInt(text);
            }
        } catch (NumberFormatException e) {
            // Said below, as for the sign that the language does not have.
        }
        throw line.at(pair.valueColumn(), "'" + Line.shorten(text) + "' is not a signed 32-bit decimal number");
    }

    static boolean yes(Word pair, Line line) throws SyntaxException {
        return switch (text(pair)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw expected("yes or no", pair, line);
        };
    }

    static Endian order(Word pair, Line line) throws SyntaxException {
        return switch (text(pair)) {
            case "le" -> Endian.LITTLE;
            case "be" -> Endian.BIG;
            default -> throw expected("le or be", pair, line);
        };
    }

    static Endian endian(Word pair, Line line) throws SyntaxException {
        return switch (text(pair)) {
            case "little" -> Endian.LITTLE;
            case "big" -> Endian.BIG;
            default -> throw expected("little or big", pair, line);
        };
    }

    /** The size of a single access in bytes. */
    static int accessSize(Word pair, Line line) throws SyntaxException {
        return switch (text(pair)) {
            case "1" -> 1;
            case "2" -> 2;
            case "4" -> 4;
            case "8" -> 8;
            default -> throw expected("1, 2, 4 or 8", pair, line);
        };
    }

    /** Access sizes {@code MIN..MAX}. */
    static AccessSizes accessSizes(Word pair, boolean unaligned, Line line) throws SyntaxException {
        String text = text(pair);
        if (text.length() == 4 && text.startsWith("..", 1)) {
            int min = text.charAt(0) - '0';
            int max = text.charAt(3) - '0';
            if (AccessSizes.isAccessSize(min) && AccessSizes.isAccessSize(max) && min <= max) {
                return new AccessSizes(min, max, unaligned);
            }
        }
        throw expected("MIN..MAX of 1, 2, 4 and 8", pair, line);
    }

    /** Offsets {@code FIRST..LAST}. */
    static Range range(Word pair, Line line) throws SyntaxException {
        String text = text(pair);
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw expected("FIRST..LAST", pair, line);
        }
        long first = number(text.substring(0, dots), pair.valueColumn(), line);
        long last = number(text.substring(dots + 2), pair.valueColumn() + dots + 2, line);
        if (Long.compareUnsigned(first, last) > 0) {
            throw expected("FIRST..LAST with FIRST not above LAST", pair, line);
        }
        return new Range(first, last);
    }

    static Bytes bytes(Word pair, Line line) throws SyntaxException {
        String digits = text(pair);
        if (digits.length() / 2 > Limits.BLOCK) {
            throw line.at(pair.valueColumn(), "more than " + Limits.BLOCK + " bytes");
        }
        try {
            return Bytes.ofHex(digits);
        } catch (IllegalArgumentException e) {
            throw expected("an even number of hexadecimal digits", pair, line);
        }
    }

    /** The length of a block in bytes. */
    static int length(Word pair, Line line) throws SyntaxException {
        long length = number(pair, line);
        if (Long.compareUnsigned(length, Limits.BLOCK) > 0) {
            throw line.at(pair.valueColumn(), "a block has 0 to " + Limits.BLOCK + " bytes");
        }
        return (int) length;
    }

    /** The length of a host window in bytes. */
    static int windowLength(Word pair, Line line) throws SyntaxException {
        int length = length(pair, line);
        if (length == 0) {
            throw line.at(pair.valueColumn(), "a window has 1 to " + Limits.BLOCK + " bytes");
        }
        return length;
    }

    /** A number of bytes that is not 0. */
    static long extent(Word pair, Line line) throws SyntaxException {
        long bytes = number(pair, line);
        if (bytes == 0) {
            throw line.at(pair.valueColumn(), "a range has at least one byte");
        }
        return bytes;
    }

    /** The number of a client of dirty logging. */
    static int client(Word pair, Line line) throws SyntaxException {
        long client = number(pair, line);
        if (Long.compareUnsigned(client, Limits.DIRTY_CLIENTS) >= 0) {
            throw expected("a client from 0 to " + (Limits.DIRTY_CLIENTS - 1), pair, line);
        }
        return (int) client;
    }

    static Permission permission(Word pair, Line line) throws SyntaxException {
        for (Permission permission : Permission.values()) {
            if (permission.word().equals(text(pair))) {
                return permission;
            }
        }
        throw expected("rw, r, w or none", pair, line);
    }

    /** Whether a window is opened to be written into. */
    static boolean writes(Word pair, Line line) throws SyntaxException {
        return switch (text(pair)) {
            case "r" -> false;
            case "w" -> true;
            default -> throw expected("r or w", pair, line);
        };
    }

    static SyntaxException expected(String what, Word pair, Line line) {
        return line.at(pair.valueColumn(), "expected " + what + ", not '" + Line.shorten(text(pair)) + "'");
    }
}
