package org.memtck.reference.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Budget;
import org.memtck.reference.model.FlatViewRenderer;
import org.memtck.reference.model.RegionTree;
import org.memtck.reference.model.Root;
import org.memtck.spec.observation.MappedRange;

/** Visibility exists three times: as the search, as the search with reasons, and as a flat view. They are one. */
final class VisibilityProperties {
    @Provide
    Arbitrary<RegionTree> trees() {
        return RandomTrees.trees();
    }

    @Property(tries = 3000, seed = "20", shrinking = ShrinkingMode.OFF)
    void theSearchTheTracedSearchAndTheFlatViewAgreeAtEveryEdge(@ForAll("trees") RegionTree tree) {
        for (int root = 0; root < tree.count(); root++) {
            AddressMap map = new AddressMap(tree, root);
            List<MappedRange> view = FlatViewRenderer.render(tree, root);
            Search search = new Search(tree, new Budget());
            for (int i = 0; i < map.count(); i++) {
                for (int delta = -1; delta <= 1; delta++) {
                    long address = map.edge(i) + delta;
                    agreeAt(address, search.find(root, address), map.at(address), view);
                }
            }
        }
    }

    private static void agreeAt(long address, @Nullable Place found, Decode decode, List<MappedRange> view) {
        String where = "at 0x" + Long.toHexString(address);
        String searched = found == null ? "nothing" : found.region().name + "+0x" + Long.toHexString(found.offset());
        String traced = decode.region() == null
                ? "nothing"
                : decode.region().name + "+0x" + Long.toHexString(decode.offsetOf(address));
        MappedRange range =
                view.stream().filter(r -> r.holds(address)).findAny().orElse(null);
        String viewed = range == null
                ? "nothing"
                : range.region() + "+0x" + Long.toHexString(range.offset() + (address - range.first()));
        assertThat(traced).as(where).isEqualTo(searched);
        assertThat(viewed).as(where).isEqualTo(searched);
        if (range != null) {
            assertThat(range.readOnly()).as("read-only " + where).isEqualTo(decode.refusesWrites());
        }
    }

    @Property(tries = 2000, seed = "21", shrinking = ShrinkingMode.OFF)
    void theFlatViewIsSortedAndJoined(@ForAll("trees") RegionTree tree) {
        List<MappedRange> view = FlatViewRenderer.render(tree, 0);
        for (int i = 1; i < view.size(); i++) {
            MappedRange before = view.get(i - 1);
            MappedRange range = view.get(i);
            assertThat(Long.compareUnsigned(before.last(), range.first())).isNegative();
            assertThat(before.continuedBy(range)).isFalse();
        }
    }

    /** A range between edges is decoded once, at its first address; so nothing may differ within it. */
    @Property(tries = 1000, seed = "22", shrinking = ShrinkingMode.OFF)
    void nothingDiffersBetweenTwoEdges(@ForAll("trees") RegionTree tree) {
        AddressMap map = new AddressMap(tree, 0);
        for (int i = 0; i < map.count(); i++) {
            Decode decode = map.decode(i);
            long middle = decode.first() + ((decode.last() - decode.first()) >>> 1);
            for (long address : new long[] {decode.first(), middle, decode.last()}) {
                Decode again = new TracedSearch(tree, new Budget()).decode(new Root(0, 0), 0, address, decode.last());
                assertThat(again.isSameAt(address, decode, true)).isTrue();
                assertThat(again.rules()).isEqualTo(decode.rules());
            }
        }
    }
}
