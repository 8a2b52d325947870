package org.memtck.spec.target;

import static org.memtck.spec.target.Capability.*;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.memtck.spec.Api;

/** A named bundle of capabilities: how much of what a target offers is to be certified. */
@Api
public enum Profile {
    /** A bus: RAM, ROM and devices side by side in one container. */
    FLAT(EnumSet.of(RAM, ROM, MMIO, BLOCK, FILL, FLATVIEW, FIND, BIG_ENDIAN_ORDER)),
    /** A map in layers: nested, overlapping and aliased regions that change. */
    LAYERED(EnumSet.complementOf(EnumSet.of(
            ACCESS_CONSTRAINTS,
            BIG_ENDIAN_DEVICE,
            DEVICE_ERRORS,
            EQUAL_PRIORITY_OVERLAP,
            DIRTY_LOG,
            COALESCING,
            EVENTFD,
            OWNERS,
            PINS,
            DIAGNOSES_MISUSE))),
    /** A bus whose devices constrain their accesses. */
    DEVICE(EnumSet.of(
            RAM,
            ROM,
            MMIO,
            ACCESS_CONSTRAINTS,
            BIG_ENDIAN_DEVICE,
            DEVICE_ERRORS,
            ROM_DEVICE,
            DIRTY_LOG,
            COALESCING,
            EVENTFD,
            BIG_ENDIAN_ORDER,
            BLOCK,
            FILL,
            FLATVIEW,
            FIND)),
    /** Everything. */
    FULL(EnumSet.allOf(Capability.class));

    private final Set<Capability> capabilities;

    Profile(Set<Capability> capabilities) {
        this.capabilities = capabilities;
    }

    /** The name on the command line, such as {@code layered}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The profile with this name. */
    public static Optional<Profile> withId(String id) {
        return Stream.of(values()).filter(p -> p.id().equals(id)).findAny();
    }

    /** What of the offered capabilities this profile certifies. */
    public Set<Capability> of(Set<Capability> offered) {
        Set<Capability> both = EnumSet.copyOf(capabilities);
        both.retainAll(offered);
        return both;
    }
}
