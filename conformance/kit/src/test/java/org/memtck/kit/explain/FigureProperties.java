package org.memtck.kit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.memtck.kit.generate.Scenarios;
import org.memtck.reference.Reference;
import org.memtck.reference.ReferenceTarget;
import org.memtck.reference.Step;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Profile;

/** What is drawn is what the reference says. */
class FigureProperties {
    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.arbitrary(new ReferenceTarget().info(), Profile.FULL);
    }

    @Property(seed = "1", tries = 150)
    void whatIsVisibleIsTheFlatView(@ForAll("scenarios") Scenario scenario) {
        Reference reference = new Reference();
        List<Step> steps = scenario.operations().stream().map(reference::step).toList();

        for (DrawnMap map : Figure.after(steps).maps()) {
            String space = map.title().split(" ", -1)[1];
            for (int i = 1; i < map.edges().size(); i++) {
                BigInteger from = map.edges().get(i - 1);
                Step find = reference.step(new Operation.Find(space, from.longValue()));
                if (find.kind() == Step.Kind.DONE) {
                    assertThat(drawn(map, from))
                            .as("%s at %s", map.title(), from)
                            .isEqualTo(find.expectation().canonical().ranges().stream()
                                    .map(FigureProperties::text)
                                    .collect(Collectors.joining()));
                }
            }
        }
    }

    private static String drawn(DrawnMap map, BigInteger at) {
        return map.visible().stream()
                .filter(seen -> seen.from().compareTo(at) <= 0 && at.compareTo(seen.to()) < 0)
                .map(seen -> seen.region() + "+" + seen.offset().add(at.subtract(seen.from()))
                        + (seen.readOnly() ? ":ro" : ""))
                .collect(Collectors.joining());
    }

    private static String text(MappedRange range) {
        return range.region() + "+" + Long.toUnsignedString(range.offset()) + (range.readOnly() ? ":ro" : "");
    }

    @Property(seed = "1", tries = 100)
    void everyBarIsWithinTheEdges(@ForAll("scenarios") Scenario scenario) {
        for (DrawnMap map : Figure.after(Reference.run(scenario)).maps()) {
            BigInteger first = map.edges().get(0);
            BigInteger last = map.edges().get(map.edges().size() - 1);
            assertThat(map.edges()).hasSizeGreaterThan(1).isSorted().doesNotHaveDuplicates();
            for (DrawnMap.Row row : map.rows()) {
                boolean outside = row.from().equals(row.to());
                assertThat(outside
                                || (row.from().compareTo(first) >= 0 && row.to().compareTo(last) <= 0))
                        .as(row.toString())
                        .isTrue();
            }
        }
    }
}
