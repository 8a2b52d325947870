package org.memtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.memtck.spec.observation.Status;

/** Random lives of owners, against {@link OwnersModel}, which looks at flat views and counts. */
class LifecycleProperties {
    private static final int STEPS = 80;

    @Property(seed = "1", tries = 400)
    void anOwnerDiesOnceWhenNothingKeepsItAndNeverBefore(@ForAll long seed) {
        play(seed);
    }

    @Example
    void itIsNoRareEvent() {
        int finalized = 0;
        for (int seed = 0; seed < 50; seed++) {
            finalized += play(seed);
        }
        assertThat(finalized).isGreaterThan(150);
    }

    /** Plays a life; returns how much was finalised in it. */
    private static int play(long seed) {
        Random random = new Random(seed);
        Lines lines = new Lines("container board size=0x1000", "container shadow size=0x800", "space cpu root=board");
        OwnersModel model = new OwnersModel(lines);
        Set<String> finalized = new HashSet<>();
        for (int i = 0; i < STEPS; i++) {
            String line = model.draw(random);
            Step step = lines.step(line);
            if (step.kind() == Step.Kind.DONE) {
                List<String> names = step.expectation().canonical().finalized();
                model.note(line);
                assertThat(names).as(line).containsExactlyInAnyOrderElementsOf(model.bury());
                names.forEach(name -> assertThat(finalized.add(name)).as(name).isTrue());
            }
        }
        return finalized.size();
    }

    @Property(seed = "2", tries = 200)
    void whatWasFinalizedIsAnErrorFromThenOn(@ForAll long seed) {
        Random random = new Random(seed);
        Lines lines = new Lines("container board size=0x1000", "container shadow size=0x800", "space cpu root=board");
        OwnersModel model = new OwnersModel(lines);
        for (int i = 0; i < STEPS; i++) {
            String line = model.draw(random);
            Step step = lines.step(line);
            if (step.kind() == Step.Kind.DONE) {
                model.note(line);
                model.bury();
                for (String name : step.expectation().canonical().finalized()) {
                    for (String use : List.of("ref ", "unowner ", "destroy ", "del ", "owner ")) {
                        assertThat(lines.observe(use + name).status()).isEqualTo(Status.ERROR);
                    }
                }
            }
        }
    }
}
