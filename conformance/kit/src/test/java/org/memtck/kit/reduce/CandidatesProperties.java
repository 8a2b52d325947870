package org.memtck.kit.reduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.kit.generate.ScenarioGenerator;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** What the reducer tries of whatever the generator comes up with. */
class CandidatesProperties {
    @Provide
    Arbitrary<List<Operation>> operations() {
        ScenarioGenerator generator = new ScenarioGenerator(EnumSet.allOf(Capability.class), Parameters.UNBOUNDED);
        return Arbitraries.randomValue(random -> generator.generate(SeededChoices.of(random), Veto.NONE).stream()
                .map(Step::operation)
                .toList());
    }

    /** Simpler operations, each in the place of the one that it is made of. */
    private static List<Operation> simplerOnes(List<Operation> operations) {
        return operations.stream()
                .flatMap(op -> Simplifications.of(op).stream())
                .toList();
    }

    @Property(seed = "1", tries = 60)
    void everyOperationCanBeWrittenDownAndReadBack(@ForAll("operations") List<Operation> operations)
            throws SyntaxException {
        List<Operation> tried = new ArrayList<>(simplerOnes(operations));
        Shifting.of(operations).stream().limit(200).forEach(tried::addAll);
        WholeSimplifications.of(operations).stream().limit(200).forEach(tried::addAll);
        tried.addAll(Renaming.canonical(operations));
        Scenario scenario = new Scenario(tried.stream().distinct().toList());

        assertThat(ScenarioText.parse(ScenarioText.print(scenario))).isEqualTo(scenario);
    }

    @Property(seed = "2", tries = 200)
    void aSimplerOperationIsAnotherOne(@ForAll("operations") List<Operation> operations) {
        for (Operation operation : operations) {
            assertThat(Simplifications.of(operation)).doesNotContain(operation);
        }
    }

    /** The kind and owner of each region. */
    private static Map<String, String> regions(List<Operation> operations) {
        Map<String, String> regions = new HashMap<>();
        for (Operation operation : operations) {
            if (operation instanceof Operation.Create create) {
                regions.put(create.region(), create.spec().getClass().getSimpleName() + " of " + create.owner());
            }
        }
        return regions;
    }

    @Property(seed = "3", tries = 60)
    void whatChangesOnlyNumbersKeepsKindsAndOwners(@ForAll("operations") List<Operation> operations) {
        Map<String, String> regions = regions(operations);

        assertThat(Shifting.of(operations)).allMatch(changed -> regions(changed).equals(regions));
        assertThat(Settling.of(operations)).allMatch(changed -> regions(changed).equals(regions));
        assertThat(JointSimplifications.of(operations))
                .allMatch(changed -> regions(changed).equals(regions));
    }

    @Property(seed = "4", tries = 60)
    void whatTakesRegionsAwayKeepsKindsAndOwnersOfTheOthers(@ForAll("operations") List<Operation> operations) {
        Map<String, String> regions = regions(operations);

        assertThat(WholeSimplifications.of(operations))
                .allMatch(changed -> regions(changed).keySet().stream()
                        .allMatch(name -> isAsBefore(name, regions, regions(changed))));
    }

    /** Owners may be merged: a region may have another one, but not none. */
    private static boolean isAsBefore(String region, Map<String, String> before, Map<String, String> after) {
        String was = String.valueOf(before.get(region));
        String is = String.valueOf(after.get(region));
        return was.split(" ", -1)[0].equals(is.split(" ", -1)[0]) && was.endsWith(" null") == is.endsWith(" null");
    }
}
