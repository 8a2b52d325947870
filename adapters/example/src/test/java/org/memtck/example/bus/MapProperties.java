package org.memtck.example.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MapProperties {
    @Property(seed = "1")
    void segmentsTileTheSpace_andNoneContinuesTheOneBefore(@ForAll long seed) {
        Segment[] segments = paint(new RandomTree(seed).draw());

        assertThat(segments[0].first()).isZero();
        assertThat(segments[segments.length - 1].last()).isEqualTo(Unsigned.MAX);
        for (int i = 1; i < segments.length; i++) {
            assertThat(segments[i].first()).isEqualTo(segments[i - 1].last() + 1);
            assertThat(segments[i - 1].isContinuedBy(segments[i])).isFalse();
        }
    }

    @Property(seed = "1")
    void thePagesAgreeWithTheSegmentsAroundEveryEdge(@ForAll long seed) {
        Segment[] segments = paint(new RandomTree(seed).draw());
        PageCache pages = new PageCache(segments);

        for (long address : edges(segments)) {
            Segment expected = scan(segments, address);
            assertThat(pages.at(address)).isSameAs(expected);
            assertThat(pages.at(address)).as("from the cache").isSameAs(expected);
        }
    }

    @Property(seed = "1")
    void theMapAgreesWithASearchOfTheTree(@ForAll long seed) {
        Region root = new RandomTree(seed).draw();
        AddressSpace space = new AddressSpace(root, new Changes());

        for (long address : edges(paint(root))) {
            Segment found = space.find(address);
            assertThat(found == null ? null : found.part(address, address)).isEqualTo(Search.find(root, address));
        }
    }

    private static Segment[] paint(Region root) {
        return Painter.paint(Projector.layersOf(root));
    }

    /** Every edge, one before it and one behind it, and pages that share a slot of the cache. */
    private static List<Long> edges(Segment[] segments) {
        Set<Long> edges = new LinkedHashSet<>();
        for (Segment segment : segments) {
            for (long edge : new long[] {segment.first(), segment.last(), segment.first() + (1 << 18)}) {
                edges.add(edge - 1);
                edges.add(edge);
                edges.add(edge + 1);
            }
        }
        return new ArrayList<>(edges);
    }

    private static Segment scan(Segment[] segments, long address) {
        for (Segment segment : segments) {
            if (!Unsigned.less(segment.last(), address)) {
                return segment;
            }
        }
        throw new AssertionError("no segment shows " + Long.toHexString(address));
    }
}
