package org.memtck.faults.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Maps that are kept up to date window by window, against maps that are drawn at once. */
class RedrawProperties {
    private static final int CHANGES = 60;

    @Property(seed = "1", tries = 300)
    void aMapThatFollowsEachChangeIsTheOneDrawnFromScratch(@ForAll long seed) {
        RandomMachine machine = new RandomMachine(seed);
        for (int i = 0; i < CHANGES; i++) {
            machine.change();
            machine.spaces.forEach(space -> assertThat(space.map.all()).isEqualTo(machine.fromScratch(space)));
        }
    }

    @Property(seed = "1", tries = 300)
    void segmentsAscendAreDisjointAndDoNotContinueEachOther(@ForAll long seed) {
        RandomMachine machine = new RandomMachine(seed);
        for (int i = 0; i < CHANGES; i++) {
            machine.change();
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
    void aMapStandsStillUntilTheOutermostCommit(@ForAll long seed) {
        RandomMachine machine = new RandomMachine(seed);
        for (int i = 0; i < CHANGES; i++) {
            machine.change();
        }
        Space space = machine.spaces.get(0);
        List<Segment> before = space.map.all();
        machine.parts.transaction.begin();
        machine.parts.transaction.begin();
        for (int i = 0; i < CHANGES; i++) {
            machine.change();
        }
        machine.parts.transaction.commit();
        assertThat(space.map.all()).isEqualTo(before);

        machine.parts.transaction.commit();

        assertThat(space.map.all()).isEqualTo(machine.fromScratch(space));
    }

    @Property(seed = "1", tries = 300)
    void whatIsRememberedIsWhatTheMapSays(@ForAll long seed) {
        RandomMachine machine = new RandomMachine(seed);
        for (int i = 0; i < 4 * CHANGES; i++) {
            if (i % 4 == 0) {
                machine.change();
            }
            long address = machine.address();
            machine.spaces.forEach(space ->
                    assertThat(machine.parts.lookup.find(space, address)).isEqualTo(space.map.at(address)));
        }
    }
}
