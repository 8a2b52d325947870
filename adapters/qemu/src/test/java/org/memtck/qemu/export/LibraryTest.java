package org.memtck.qemu.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A reproducer has what it uses, and nothing else. */
class LibraryTest {
    private final Library library = Library.packaged();

    private String used(String text, String... features) {
        return library.usedBy(text, Set.of(features)).stream().map(Part::text).collect(Collectors.joining());
    }

    private Set<String> names(String text) {
        return library.usedBy(text, Set.of()).stream()
                .flatMap(part -> part.names().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void whatAPartUsesComesAlong() {
        assertThat(names("load(&S, 0, 4);"))
                .contains("load", "observe_bytes", "observe", "address_space_rw", "MemTxResult", "QEMU")
                .doesNotContain("store", "memory_region_add_eventfd", "check");
    }

    @Test
    void partsStandInTheOrderThatTheyNeed() {
        List<Part> parts = library.usedBy("check(\"ok\"); load(&S, 0, 4);", Set.of());

        assertThat(parts.stream().map(part -> String.join(" ", part.names())).toList())
                .containsSubsequence("QEMU", "address_space_rw", "observe", "conclude", "check", "load");
    }

    @Test
    void aNameInACommentOrATextIsNotAUse() {
        assertThat(names("/* load() */ puts(\"store\");")).isEmpty();
    }

    @Test
    void linesForAFeatureAreThereOnlyWithIt() {
        assertThat(used("check")).doesNotContain("observe_calls", "//?");
        assertThat(used("check", "devices"))
                .contains("    observe_calls();\n")
                .doesNotContain("observe_signals", "//?");
    }

    @Test
    void aVariableOfQemusIsKnownByItsName() {
        assertThat(used("target_page"))
                .contains("QEMU const struct { bool decided; int bits; uint64_t mask; } target_page;");
        assertThat(library.defines("error_fatal")).isTrue();
    }
}
