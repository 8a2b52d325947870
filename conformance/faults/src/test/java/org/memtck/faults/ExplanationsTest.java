package org.memtck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.faults.fault.Fault;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.CaseSource;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Progress;
import org.memtck.kit.check.Trial;
import org.memtck.kit.explain.Explainer;
import org.memtck.kit.explain.ExplanationText;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/**
 * What people read of a finding. The scenarios in {@code explained} are fixed, each for the fault that its file is named
 * after, so that an explanation does not change with how scenarios are generated and reduced.
 */
final class ExplanationsTest {
    private static final Path FOLDER = Path.of("src/test/resources/explained");
    private static final ExplanationText TEXT = new ExplanationText(RuleBook.load());
    private static final int WIDTH = 110;
    private static final Options ONE_CASE =
            new Options(Profile.FULL, 1, 1, null, KnownDeviations.NONE, 1, Options.LEAST);

    static List<Fault> explained() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> ids = files.map(file -> file.getFileName().toString().replace(".mem", ""))
                    .sorted()
                    .toList();
            return ids.stream().map(ExplanationsTest::fault).toList();
        }
    }

    private static Fault fault(String id) {
        return Faults.all().stream()
                .filter(fault -> fault.id().equals(id))
                .findAny()
                .orElseThrow(() -> new AssertionError("there is no fault " + id));
    }

    /** Where in its source a fault throws changes with every edit above it. */
    private static String withoutPlaceInSource(String line) {
        return line.replaceAll("[$][0-9]+(?=[.])|(?<=[.]java):[0-9]+", "");
    }

    private static List<String> explanation(Fault fault) {
        try {
            Scenario scenario = ScenarioText.parse(Files.readString(FOLDER.resolve(fault.id() + ".mem")));
            Target target = fault.target();
            Trial trial = Trial.of(target, scenario.operations(), Avoidance.NONE, true);
            assertThat(trial.fails()).as("%s fails", fault).isTrue();
            return TEXT.lines(Explainer.explain(finding(target, trial), target));
        } catch (IOException | SyntaxException e) {
            throw new AssertionError(fault.id(), e);
        }
    }

    /** The finding that a campaign of this one case makes, but with all of its steps: what is blamed is the kit's own. */
    private static Finding finding(Target target, Trial trial) {
        List<Finding> findings =
                Campaign.run(target, ONE_CASE, source(trial), Progress.NONE).findings();
        assertThat(findings).as("findings of %s", target.info().name()).hasSize(1);
        return new Finding(
                findings.get(0).rule(),
                findings.get(0).blamed(),
                trial.steps().subList(0, trial.result().agreed() + 1),
                Objects.requireNonNull(trial.result().failure()),
                false);
    }

    /** That case, once: drawn again and again it would confirm whatever explains it. */
    private static CaseSource source(Trial trial) {
        return (from, to, avoidance) -> from == 0 ? List.of(new Case(trial.steps(), List.of())) : List.of();
    }

    @ParameterizedTest
    @MethodSource("explained")
    void aFindingIsExplained(Fault fault) {
        List<String> lines = explanation(fault);

        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(WIDTH));
        Golden.check(
                "explanations/" + fault.id() + ".txt",
                fault.what(),
                lines.stream().map(ExplanationsTest::withoutPlaceInSource).toList());
    }

    @Test
    void everyFamilyOfRulesIsExplained() throws IOException {
        assertThat(explained().stream().map(fault -> fault.breaks().family()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Rule.values()).map(Rule::family).collect(Collectors.toSet()));
        assertThat(explained()).hasSizeGreaterThanOrEqualTo(45);
    }

    @Test
    void theSameFindingIsExplainedInTheSameWords() throws IOException {
        for (Fault fault : explained().subList(0, 5)) {
            assertThat(explanation(fault)).isEqualTo(explanation(fault));
        }
    }
}
