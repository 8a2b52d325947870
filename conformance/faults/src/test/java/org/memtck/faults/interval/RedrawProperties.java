package org.memtck.faults.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

/** Maps that are kept up to date window by window, against maps that are drawn at once. */
class RedrawProperties {
    private static final int CHANGES = 120;
    private static final int LOOKUPS = 4;

    private final SmallMachine machine = new SmallMachine();

    @Provide
    Arbitrary<List<Change>> changes() {
        return Change.any().list().ofMaxSize(CHANGES).withSizeDistribution(RandomDistribution.uniform());
    }

    @Provide
    Arbitrary<List<Long>> addresses() {
        return Change.addresses().list().ofSize(LOOKUPS);
    }

    @Property(seed = "1", tries = 300)
    void aMapThatFollowsEachChangeIsTheOneDrawnFromScratch(@ForAll("changes") List<Change> changes) {
        for (Change change : changes) {
            machine.make(change);
            machine.spaces.forEach(space -> assertThat(space.map.all()).isEqualTo(machine.fromScratch(space)));
        }
    }

    @Property(seed = "1", tries = 300)
    void segmentsAscendAreDisjointAndDoNotContinueEachOther(@ForAll("changes") List<Change> changes) {
        for (Change change : changes) {
            machine.make(change);
            machine.spaces.forEach(space -> assertOrder(space.map));
        }
    }

    private static void assertOrder(IntervalMap map) {
        List<Segment> segments = map.all();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            assertThat(segment.first()).matches(first -> !Addresses.isBefore(segment.last(), first));
            assertThat(map.segments).containsEntry(segment.first(), segment);
            if (i > 0) {
                Segment left = segments.get(i - 1);
                assertThat(left.last()).matches(last -> Addresses.isBefore(last, segment.first()));
                assertThat(left.last() + 1 == segment.first() && map.isContinuedBy(left, segment))
                        .as("%s continues %s", segment, left)
                        .isFalse();
            }
        }
    }

    @Property(seed = "1", tries = 300)
    void aMapStandsStillUntilTheOutermostCommit(
            @ForAll("changes") List<Change> changes, @ForAll("changes") List<Change> pending) {
        changes.forEach(machine::make);
        Space space = machine.spaces.get(0);
        List<Segment> before = space.map.all();
        machine.parts.transaction.begin();
        machine.parts.transaction.begin();
        pending.forEach(machine::make);
        machine.parts.transaction.commit();
        assertThat(space.map.all()).isEqualTo(before);

        machine.parts.transaction.commit();

        assertThat(space.map.all()).isEqualTo(machine.fromScratch(space));
    }

    @Property(seed = "1", tries = 300)
    void whatIsRememberedIsWhatTheMapSays(
            @ForAll("changes") List<Change> changes, @ForAll("addresses") List<Long> addresses) {
        for (Change change : changes) {
            machine.make(change);
            for (long address : addresses) {
                machine.spaces.forEach(space ->
                        assertThat(machine.parts.lookup.find(space, address)).isEqualTo(space.map.at(address)));
            }
        }
    }
}
