package org.memtck.kit.boards;

import org.jspecify.annotations.Nullable;

/** The kinds that a dump prints. */
enum Kind {
    /** A container, a device, or a ROM device in its other mode. */
    IO("i/o"),
    CONTAINER("container"),
    RAM("ram"),
    /** RAM that belongs to a device of the host. */
    RAM_DEVICE("ramd"),
    /** RAM that is read-only itself, or a range that is shown so. */
    ROM("rom"),
    ROM_DEVICE("romd");

    /** For error messages. */
    static final String WORDS = "one of i/o, container, ram, ramd, rom, romd";

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    static @Nullable Kind of(String word) {
        for (Kind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        return null;
    }

    /** Whether the print leaves open if the region has bytes of its own. */
    boolean isOpen() {
        return this == IO || this == CONTAINER;
    }

    /** Whether the print says if the region itself is read-only. */
    boolean tellsReadOnly() {
        return this == RAM || this == RAM_DEVICE || this == ROM;
    }
}
