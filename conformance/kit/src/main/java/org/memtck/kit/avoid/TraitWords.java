package org.memtck.kit.avoid;

import org.memtck.spec.operation.OperationType;

/** Words for the values of traits. */
final class TraitWords {
    private static final String[] SIZES = {
        "1 byte", "2 bytes", "4 bytes", "8 bytes", "no bytes", "1 to 8 bytes", "more than 8 bytes"
    };
    private static final String[] EXTENTS = {
        "region of up to 4 KiB", "region of less than 4 GiB", "region of 4 GiB or more", "region of 2^64 bytes"
    };
    private static final String[] PRIORITIES = {
        "no stated priority", "negative priority", "priority 0", "positive priority"
    };
    private static final String[] PLACES = {"at 0", "below 2^32", "at 2^32 or above"};

    private TraitWords() {}

    /** The words for a value of a trait; empty if it does not apply. */
    static String of(Trait trait, int value) {
        if (value == 0) {
            return "";
        }
        return switch (trait) {
            case OPERATION -> OperationType.numbered(value).word();
            case SIZE -> SIZES[value - 1];
            case ALIGNMENT -> value == 1 ? "aligned" : "unaligned";
            case ORDER -> value == 1 ? "little-endian" : "big-endian";
            case SWITCH -> value == 1 ? "off" : "on";
            case SUBJECT -> "of " + OperationType.numbered(value).word();
            case EXTENT -> EXTENTS[value - 1];
            case PRIORITY -> PRIORITIES[value - 1];
            case PLACE -> PLACES[value - 1];
            case TRANSACTION -> value == 1 ? "outside a transaction" : "in a transaction";
            case SPACES -> value == 1 ? "no space open" : "a space open";
            case OFFSET -> value == 1 ? "with offset 0" : "with an offset";
        };
    }
}
