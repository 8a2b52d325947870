package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.kit.check.CaseResult;
import org.memtck.kit.vectors.Vector;
import org.memtck.kit.vectors.Vectors;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;

/** The judge that is written beside the vectors knows the freedoms as the kit's checker does. */
class VectorJudgeTest {
    private static final String PYTHON = "python3";
    private static final int ROUNDS = 6;
    private static final String PROGRAM = """
            import pathlib, sys
            import judge
            folder, rounds = pathlib.Path(sys.argv[1]), int(sys.argv[2])
            answers = iter(open(sys.argv[3]).read().splitlines())
            for file in open(sys.argv[4]).read().splitlines():
                for _ in range(rounds):
                    steps = judge.read(folder / file)
                    found = judge.first_difference(steps, [next(answers) for _ in steps])
                    print(file, steps.index(found[0]) if found else "agrees")
            """;

    @TempDir
    private Path folder;

    @Test
    void itFindsTheSameDifferencesAsTheChecker() throws IOException {
        Programs.require(PYTHON);
        assertThat(Cli.run("vectors", folder.toString(), "--count", "1000").status())
                .isZero();
        List<String> files = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (Vector vector : vectors()) {
            files.add(vector.file());
            for (int round = 0; round < ROUNDS; round++) {
                BentAnswers bent = new BentAnswers(vector.file().hashCode() * 31L + round, 1 << round);
                List<Observation> given = bent.to(vector.steps());
                given.forEach(answer -> answers.add(ScenarioText.print(answer)));
                CaseResult result = CaseResult.of(vector.steps(), Outcome.complete(given), Parameters.UNBOUNDED);
                expected.add(vector.file() + " " + (result.failure() == null ? "agrees" : result.agreed()));
            }
        }

        assertThat(judged(files, answers)).isEqualTo(expected);
        assertThat(expected).filteredOn(line -> line.endsWith("agrees")).hasSizeGreaterThan(expected.size() / 10);
        assertThat(expected).filteredOn(line -> !line.endsWith("agrees")).hasSizeGreaterThan(expected.size() / 10);
    }

    private static List<Vector> vectors() {
        List<Vector> vectors = new ArrayList<>(Vectors.examples());
        vectors.addAll(Vectors.generated(1, 1000));
        return vectors;
    }

    private List<String> judged(List<String> files, List<String> answers) throws IOException {
        Path names = Files.write(folder.resolve("names"), files);
        Path given = Files.write(folder.resolve("given"), answers);
        Path program = Files.writeString(folder.resolve("program.py"), PROGRAM);
        String output = Programs.run(
                folder,
                List.of(
                        PYTHON,
                        program.toString(),
                        folder.toString(),
                        String.valueOf(ROUNDS),
                        given.toString(),
                        names.toString()));
        return output.lines().toList();
    }
}
