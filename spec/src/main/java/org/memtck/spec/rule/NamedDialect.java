package org.memtck.spec.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.memtck.spec.Api;

/** Variants that go together in one class of emulators. */
@Api
public enum NamedDialect {
    /** A bus of a console or home computer: what nothing answers reads as ones, and accesses go byte by byte. */
    CONSOLE("VIS-2/open-bus=0xff,VIS-9/bytes"),
    /** A flat guest memory of a virtual machine monitor: a block stops where something refuses it. */
    FLAT_VMM("BLK-1/prefix"),
    /** A sandbox around a processor: a block that is refused anywhere moves nothing. */
    CPU_SANDBOX("BLK-1/all-or-none,VIS-9/refused"),
    /**
     * QEMU's memory core: what is read-only on the way only lands, callbacks are made where the access is, and may go on behind
     * what is visible of a device, roots are shown where their places are, and pages cut the memory.
     */
    QEMU("ALIAS-4/root,VIS-6/displaced,VIS-7/pages,VIS-9/first,IMPL-4/in-place,BLK-1/pieces,RO-2/lands");

    private final String variants;

    NamedDialect(String variants) {
        this.variants = variants;
    }

    /** Returns the name, such as {@code flat-vmm}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns its variants. */
    public Dialect dialect() {
        return Dialect.parse(variants);
    }

    /** Returns the dialect with this name. */
    public static Optional<NamedDialect> withId(String id) {
        return Stream.of(values()).filter(named -> named.id().equals(id)).findAny();
    }

    static String ids() {
        return Stream.of(values()).map(NamedDialect::id).collect(Collectors.joining(", "));
    }
}
