package org.memtck.coffeegb;

import java.util.EnumSet;
import java.util.Set;
import org.memtck.spec.target.Capability;

/** How the emulator's classes are used. */
enum Use {
    /** As the emulator itself uses them: one bus, numbers that are bytes, shadows that end where their target does. */
    EMULATOR(EnumSet.of(
            Capability.RAM, Capability.MMIO, Capability.ALIAS, Capability.EQUAL_PRIORITY_OVERLAP, Capability.FILL)),
    /**
     * As their signatures allow: buses within buses, any number for a byte, shadows of any length. What is added last is
     * registered first.
     */
    API(EnumSet.of(
            Capability.RAM,
            Capability.MMIO,
            Capability.ALIAS,
            Capability.NESTING,
            Capability.EQUAL_PRIORITY_OVERLAP,
            Capability.SPACES,
            Capability.FILL));

    private final Set<Capability> capabilities;

    Use(Set<Capability> capabilities) {
        this.capabilities = capabilities;
    }

    Set<Capability> capabilities() {
        return capabilities;
    }

    boolean offers(Capability capability) {
        return capabilities.contains(capability);
    }

    /** Whether, of equal priorities, the one that was added last is registered first. */
    boolean lastFirst() {
        return this == API;
    }

    /** What is handed on where memtck has any number and the emulator expects a byte. */
    int byteOf(long number) {
        return this == API ? (int) number : (int) number & 0xff;
    }

    /**
     * How long the shadow is through which an alias shows its target.
     *
     * @param size the alias' size
     * @param rest how much of its target is left from its offset on; 0 or less if nothing is
     */
    int shadowOf(int size, int rest) {
        return this == API ? size : Math.max(0, Math.min(size, rest));
    }
}
