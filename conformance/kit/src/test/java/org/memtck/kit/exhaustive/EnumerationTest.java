package org.memtck.kit.exhaustive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/** The trees are all trees, each once: held against a listing that is made without any cleverness. */
class EnumerationTest {
    /** The least of kinds in which every sort is: memory, which holds subregions and is not transparent, and aliases. */
    private static final Set<Capability> FEW =
            EnumSet.of(Capability.RAM, Capability.NESTING, Capability.BACKED_CONTAINER, Capability.ALIAS);

    private static Universe universe(int addresses, Set<Capability> kinds) throws ScopeException {
        Set<Capability> capabilities = EnumSet.copyOf(kinds);
        capabilities.add(Capability.OVERLAP);
        capabilities.add(Capability.EQUAL_PRIORITY_OVERLAP);
        capabilities.add(Capability.DYNAMIC);
        return new Universe(addresses, capabilities, Parameters.UNBOUNDED);
    }

    private static List<Tree> trees(int regions, Universe universe) {
        PlainTrees trees = new PlainTrees(regions, universe);
        List<Tree> all = new ArrayList<>();
        for (long i = 0; i < trees.count(); i++) {
            all.add(trees.tree(i));
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({"0,1,1", "1,1,21", "1,2,84", "1,3,189", "2,1,777", "2,2,13776", "3,1,37681"})
    void noTwoTreesAreTheSameUpToTheNumbersOfTheirRegions(int regions, int addresses, int count) throws ScopeException {
        List<Tree> trees = trees(regions, universe(addresses, EnumSet.allOf(Capability.class)));

        assertThat(trees.stream().map(BruteForce::form).distinct()).hasSize(count);
        assertThat(trees).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,2", "1,3", "2,1", "2,2"})
    void everyTreeOfEveryKindIsThere(int regions, int addresses) throws ScopeException {
        Universe universe = universe(addresses, EnumSet.allOf(Capability.class));

        assertThat(trees(regions, universe).stream().map(BruteForce::form))
                .containsExactlyInAnyOrderElementsOf(BruteForce.forms(regions, addresses, List.of(Kind.values())));
    }

    /** With three regions there are aliases of aliases, of what is nowhere, and of what is inside of something else. */
    @Test
    void everyTreeOfThreeRegionsOfAFewKindsIsThere() throws ScopeException {
        List<Kind> kinds = List.of(Kind.RAM, Kind.CONTAINER, Kind.ALIAS);

        assertThat(trees(3, universe(1, FEW)).stream().map(BruteForce::form))
                .containsExactlyInAnyOrderElementsOf(BruteForce.forms(3, 1, kinds));
    }
}
