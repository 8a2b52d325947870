package org.memtck.kit.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Profile;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import org.memtck.spec.text.Transcript;

class VectorsTest {
    private static final int COUNT = 1000;
    private static final List<Vector> GENERATED = Vectors.generated(7, COUNT);

    @Test
    void theSameSeedMakesTheSameVectors() {
        assertThat(Vectors.generated(7, COUNT)).isEqualTo(GENERATED);
    }

    @Test
    void anotherSeedMakesOthers() {
        assertThat(Vectors.generated(8, COUNT)).doesNotContainAnyElementsOf(GENERATED);
    }

    @Test
    void everyRuleIsHitByThree() {
        assertThat(GENERATED).hasSize(COUNT);
        assertThat(Rule.values())
                .allSatisfy(rule -> assertThat(GENERATED)
                        .filteredOn(vector -> vector.rules().contains(rule))
                        .as(rule.id())
                        .hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void allSizesAreThere() {
        Map<String, List<Integer>> sizes = GENERATED.stream()
                .collect(Collectors.groupingBy(
                        vector -> vector.file().split("/", -1)[1],
                        Collectors.mapping(vector -> vector.steps().size(), Collectors.toList())));

        assertThat(sizes.get("small")).hasSizeGreaterThan(300).allMatch(size -> size <= 10);
        assertThat(sizes.get("medium")).hasSizeGreaterThan(300).allMatch(size -> size > 10 && size <= 30);
        assertThat(sizes.get("large")).hasSizeGreaterThan(200).allMatch(size -> size > 30);
    }

    @Test
    void aSimpleImplementationCanUseMany() {
        assertThat(count(vector -> Profile.FLAT.of(vector.needs()).equals(vector.needs())))
                .isGreaterThan(200);
        assertThat(count(vector -> vector.bounds().addressBits() <= 32)).isGreaterThan(500);
    }

    @Test
    void manyLeaveNothingFreeAndSomeDo() {
        assertThat(count(vector -> vector.freedoms() == 0)).isBetween(COUNT / 4L, COUNT * 9L / 10);
    }

    private static long count(Predicate<Vector> predicate) {
        return GENERATED.stream().filter(predicate).count();
    }

    @Test
    void noTwoAreTheSame() {
        assertThat(GENERATED.stream()
                        .map(vector ->
                                vector.steps().stream().map(Step::operation).toList()))
                .doesNotHaveDuplicates();
        assertThat(GENERATED.stream().map(Vector::file)).doesNotHaveDuplicates();
    }

    @Test
    void theTextIsTheTranscript() throws SyntaxException {
        for (Vector vector :
                Stream.concat(GENERATED.stream(), Vectors.examples().stream()).toList()) {
            List<Transcript.Step> read =
                    ScenarioText.parseTranscript(vector.text()).steps();

            assertThat(read.stream().map(Transcript.Step::operation).toList())
                    .isEqualTo(vector.steps().stream().map(Step::operation).toList());
            assertThat(read.stream().map(Transcript.Step::observation).toList())
                    .as(vector.file())
                    .isEqualTo(vector.steps().stream()
                            .map(step -> asRead(step.expectation().canonical()))
                            .toList());
        }
    }

    /** A message is written as one word. */
    private static Observation asRead(Observation observation) {
        String message = observation.detail();
        return observation.status() == Status.ERROR && message != null
                ? Observation.error(message.replace(' ', '_'))
                : observation;
    }
}
