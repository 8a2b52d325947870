package org.memtck.kit.exhaustive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;

class ChangesTest {
    private static Universe universe(int addresses) throws ScopeException {
        return new Universe(addresses, EnumSet.allOf(Capability.class), Parameters.UNBOUNDED);
    }

    private static List<List<String>> changes(Universe universe, Tree tree) {
        return Changes.of(universe, tree).stream()
                .map(change ->
                        change.operations().stream().map(ScenarioText::print).toList())
                .toList();
    }

    private static Tree only(Kind kind) {
        return new Tree(List.of(new Node(kind, Tree.ROOT, 0, 1, 1, Skeleton.NO_ALIAS, 0)));
    }

    @Test
    void theRootIsSwitchedOverAndBackAndResized() throws ScopeException {
        assertThat(changes(universe(2), new Tree(List.of())))
                .containsExactly(
                        List.of("disable A"),
                        List.of("disable A", "enable A"),
                        List.of("readonly A on=yes"),
                        List.of("readonly A on=yes", "readonly A on=no"),
                        List.of("resize A size=0x1"),
                        List.of("resize A size=0x3"));
    }

    @Test
    void aRegionIsChangedInEveryWayThatItsKindAllows() throws ScopeException {
        Universe universe = universe(2);

        assertThat(changes(universe, only(Kind.ROM_DEVICE)))
                .contains(
                        List.of("del B"),
                        List.of("move B at=0x0"),
                        List.of("move B at=0x1"),
                        List.of("del B", "add B in=A at=0x1 prio=-1"),
                        List.of("del B", "add B in=A at=0x0"),
                        List.of("romdmode B on=no", "romdmode B on=yes"))
                .doesNotContain(List.of("resize B size=0x2"));
        assertThat(changes(universe, only(Kind.MMIO)))
                .contains(List.of("resize B size=0x2"))
                .doesNotContain(List.of("romdmode B on=no"));
    }

    /** Cells of IOMMU regions are larger. */
    @Test
    void placesAndSizesAreInCells() throws ScopeException {
        assertThat(changes(universe(2), only(Kind.IOMMU)))
                .contains(List.of("move B at=0x10"), List.of("resize B size=0x20"), List.of("resize A size=0x30"));
    }

    @Test
    void anAliasIsNotPutBelowWhatItShows() throws ScopeException {
        Node memory = new Node(Kind.RAM, Tree.ROOT, 0, 1, 0, Skeleton.NO_ALIAS, 0);
        Node alias = new Node(Kind.ALIAS, Tree.ROOT, 0, 1, 0, 0, 0);

        assertThat(changes(universe(2), new Tree(List.of(memory, alias))))
                .contains(List.of("retarget C offset=0x1"))
                .noneMatch(change -> change.toString().contains("add C in=B"));
    }

    @Test
    void whatIsNowhereIsAdded() throws ScopeException {
        Node alias = new Node(Kind.ALIAS, Tree.ROOT, 0, 1, 0, 1, 0);
        Node memory = new Node(Kind.RAM, Tree.NOWHERE, 0, 1, 0, Skeleton.NO_ALIAS, 0);

        assertThat(changes(universe(1), new Tree(List.of(alias, memory))))
                .contains(List.of("add C in=A at=0x0 prio=1"))
                .noneMatch(change -> change.contains("del C") || change.contains("move C at=0x0"));
    }

    @Test
    void noChangeOfATreeComesTwice() throws ScopeException {
        Universe universe = universe(2);
        PlainTrees trees = new PlainTrees(2, universe);

        for (long i = 0; i < trees.count(); i++) {
            assertThat(changes(universe, trees.tree(i))).doesNotHaveDuplicates();
        }
    }

    /** Cases are numbered by it. */
    @Test
    void howManyThereAreDependsOnKindsAndContainersAlone() throws ScopeException {
        Universe universe = universe(2);

        for (Skeleton skeleton : Skeletons.of(2, universe)) {
            for (long kinds = 0; kinds < skeleton.kindCount(); kinds++) {
                int count = Changes.of(universe, skeleton.tree(kinds, 0)).size();
                for (long places = 0; places < skeleton.placeCount(); places++) {
                    assertThat(Changes.of(universe, skeleton.tree(kinds, places)))
                            .hasSize(count);
                }
            }
        }
    }
}
