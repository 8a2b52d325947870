package org.memtck.kit.coverage;

import org.memtck.spec.scenario.Endian;

/** The byte orders of the guest's access and of the device that it comes out at. */
enum ByteOrder {
    /** It is no access to a device, has one byte, or was refused before the order mattered. */
    NONE("-"),
    LITTLE_TO_LITTLE("little guest, little device"),
    LITTLE_TO_BIG("little guest, big device"),
    BIG_TO_LITTLE("big guest, little device"),
    BIG_TO_BIG("big guest, big device"),
    /** A block has no order of its own. */
    BLOCK_TO_LITTLE("little device"),
    BLOCK_TO_BIG("big device");

    private final String word;

    ByteOrder(String word) {
        this.word = word;
    }

    static ByteOrder of(Endian guest, Endian device) {
        if (guest == Endian.LITTLE) {
            return device == Endian.LITTLE ? LITTLE_TO_LITTLE : LITTLE_TO_BIG;
        }
        return device == Endian.LITTLE ? BIG_TO_LITTLE : BIG_TO_BIG;
    }

    static ByteOrder ofBlock(Endian device) {
        return device == Endian.LITTLE ? BLOCK_TO_LITTLE : BLOCK_TO_BIG;
    }

    /** Whether the guest's byte order is the big one. */
    boolean isOfBigGuest() {
        return this == BIG_TO_LITTLE || this == BIG_TO_BIG;
    }

    /** Whether the device's byte order is the big one. */
    boolean isOfBigDevice() {
        return this == LITTLE_TO_BIG || this == BIG_TO_BIG || this == BLOCK_TO_BIG;
    }

    @Override
    public String toString() {
        return word;
    }
}
