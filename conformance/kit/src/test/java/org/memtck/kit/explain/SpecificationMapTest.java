package org.memtck.kit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import org.memtck.spec.text.Transcript;

/** The map with which the specification introduces itself is drawn by memtck, and its observations are those of the reference. */
class SpecificationMapTest {
    private static final Path README = Path.of("../../spec/README.md");
    private static final Pattern EXAMPLE = Pattern.compile("```memtck\n(.*?)```\n\n```\n(.*?)```\n", Pattern.DOTALL);

    private final Transcript transcript;
    private final String shown;

    SpecificationMapTest() throws IOException, SyntaxException {
        Matcher example = EXAMPLE.matcher(Files.readString(README));
        assertThat(example.find()).isTrue();
        transcript = ScenarioText.parseTranscript(example.group(1));
        shown = example.group(2);
    }

    @Test
    void theDrawingIsThatOfTheScenario() {
        RegionTrees trees = RegionTrees.visibleAfter(steps());
        DrawnRegion root = Objects.requireNonNull(trees.root("cpu"));

        assertThat(String.join("\n", BracketDrawing.of(trees, root, "space cpu", "", null)) + "\n")
                .isEqualTo(shown);
    }

    @Test
    void theObservationsAreThoseOfTheReference() {
        List<Step> steps = steps();

        for (int i = 0; i < steps.size(); i++) {
            assertThat(transcript.steps().get(i).observation())
                    .as("line %d", transcript.steps().get(i).line())
                    .isEqualTo(steps.get(i).expectation().canonical());
        }
    }

    private List<Step> steps() {
        Reference reference = new Reference();
        return transcript.steps().stream()
                .map(step -> reference.step(step.operation()))
                .toList();
    }
}
