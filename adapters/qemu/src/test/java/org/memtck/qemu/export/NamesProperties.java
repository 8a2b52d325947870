package org.memtck.qemu.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Names of a scenario become names in C. */
class NamesProperties {
    record Named(Names.What what, String name) {}

    @Provide
    Arbitrary<List<Named>> scenario() {
        Arbitrary<String> anything = Arbitraries.strings()
                .withChars("aAS1_.-")
                .ofMinLength(1)
                .ofMaxLength(4)
                .map(rest -> "a" + rest);
        Arbitrary<String> taken = Arbitraries.of("A", "S", "int", "main", "check", "NONE", "a.b", "a-b", "A1", "step");
        return Combinators.combine(Arbitraries.of(Names.What.values()), Arbitraries.oneOf(anything, taken))
                .as(Named::new)
                .list()
                .uniqueElements()
                .ofMaxSize(20);
    }

    @Property(tries = 300, seed = "1")
    void theyAreDistinctAndNobodyElses(@ForAll("scenario") List<Named> scenario) {
        Library library = Library.packaged();
        Names names = new Names(library);

        List<String> chosen = scenario.stream()
                .map(named -> names.define(named.what(), named.name()))
                .toList();

        assertThat(chosen)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Z]\\d*|[A-Za-z_]\\w*_(mr|as|owner|window|eventfd)(_\\d+)?"))
                .noneMatch(library::defines);
        for (int i = 0; i < chosen.size(); i++) {
            assertThat(names.of(scenario.get(i).what(), scenario.get(i).name())).isEqualTo(chosen.get(i));
        }
    }
}
