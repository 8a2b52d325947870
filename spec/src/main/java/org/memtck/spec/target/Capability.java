package org.memtck.spec.target;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.memtck.spec.Api;

/** What a target may offer beyond a container with RAM in it, an address space, reads and writes. */
@Api
public enum Capability {
    /** RAM regions. Every target has them; they are named so that a list is never empty. */
    RAM,
    /** ROM regions. */
    ROM,
    /** Device regions whose callbacks accept and implement every aligned access size. */
    MMIO,
    /** Aliases. */
    ALIAS,
    /** Reservations. */
    RESERVATION,
    /** Containers within containers. */
    NESTING,
    /** Subregions of RAM, ROM and device regions. */
    BACKED_CONTAINER(NESTING),
    /** Regions that overlap, with priorities. */
    OVERLAP,
    /** Overlapping regions of the same priority. */
    EQUAL_PRIORITY_OVERLAP(OVERLAP),
    /** Changes of the tree after a space was opened: add, del, move, resize, retarget. */
    DYNAMIC,
    /** Enabling and disabling of regions. */
    ENABLE,
    /** The read-only attribute of regions. */
    READONLY,
    /** Transactions. */
    TRANSACTIONS(DYNAMIC),
    /** More than one address space, and spaces that are closed again. */
    SPACES,
    /** Devices that constrain the sizes and the alignment of accesses, and callbacks that are split and widened. */
    ACCESS_CONSTRAINTS(MMIO),
    /** Big-endian devices. */
    BIG_ENDIAN_DEVICE(MMIO),
    /** Devices that report errors. */
    DEVICE_ERRORS(MMIO),
    /** Accesses of a big-endian guest. */
    BIG_ENDIAN_ORDER,
    /** Block accesses. */
    BLOCK,
    /** Writes into content from the host's side. */
    FILL,
    /** The question for the whole map. */
    FLATVIEW,
    /** The question what one address decodes to. */
    FIND,
    /** RAM whose used size changes. */
    RESIZEABLE_RAM,
    /** RAM that is the content of a file. */
    FILE_RAM,
    /** RAM over memory of the caller. */
    CALLER_RAM,
    /** ROM devices. */
    ROM_DEVICE(MMIO),
    /** IOMMU regions. */
    IOMMU(SPACES),
    /** Logging of dirty pages. */
    DIRTY_LOG,
    /** Coalesced ranges of devices. */
    COALESCING(MMIO),
    /** Eventfds. */
    EVENTFD(MMIO),
    /** Owners of regions, and lifetimes that depend on them. */
    OWNERS(DYNAMIC),
    /** Host windows on guest memory. */
    PINS,
    /** Misuse is answered with the rule that it breaks, and changes nothing. */
    DIAGNOSES_MISUSE;

    private final List<Capability> implied;

    Capability(Capability... implied) {
        this.implied = List.of(implied);
    }

    /** The name in a target's greeting and in reports, such as {@code big-endian-order}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The capability with this name. */
    public static Optional<Capability> withId(String id) {
        return Stream.of(values()).filter(c -> c.id().equals(id)).findAny();
    }

    /** The given capabilities and all that they imply. */
    public static Set<Capability> closure(Collection<Capability> capabilities) {
        Set<Capability> all = EnumSet.noneOf(Capability.class);
        for (Capability capability : capabilities) {
            capability.addTo(all);
        }
        return all;
    }

    private void addTo(Set<Capability> all) {
        all.add(this);
        for (Capability each : implied) {
            each.addTo(all);
        }
    }
}
