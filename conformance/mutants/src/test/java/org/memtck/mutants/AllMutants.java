package org.memtck.mutants;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All mutants of all buses, found once. */
final class AllMutants {
    static final List<Mutant> ALL = Arrays.stream(Bus.values())
            .flatMap(bus -> new Mutator().mutants(bus).stream())
            .toList();

    static final Set<String> NAMES = ALL.stream().map(Mutant::toString).collect(Collectors.toSet());

    private AllMutants() {}

    /** The mutant with this name. */
    static Mutant named(String name) {
        return ALL.stream()
                .filter(mutant -> mutant.toString().equals(name))
                .findAny()
                .orElseThrow(() -> new AssertionError("there is no mutant " + name));
    }
}
