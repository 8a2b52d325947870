package org.memtck.cli.vectors;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.console.Version;
import org.memtck.cli.option.WholeNumber;
import org.memtck.kit.vectors.Vector;
import org.memtck.kit.vectors.Vectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code memtck vectors}: the specification as files, for implementations that are tested without Java. */
@Command(
        name = "vectors",
        description = {
            "Writes transcripts with expected observations, and the other answers that are allowed, into a folder:"
                    + " the examples of the specification, and a generated set that hits every rule. README.md in the"
                    + " folder says how to run them in any language, and run.py there runs them on an agent.",
            "",
            "The folder must be new or empty, or hold vectors of an earlier run, which are replaced. The same seed and"
                    + " number make the same files.",
            "",
            "Examples:",
            "  ./memtck vectors out/vectors",
            "  python3 out/vectors/run.py ./my-emulator",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class VectorsCommand implements Callable<Integer> {
    private static final int FEWEST = 1000;
    private static final int MOST = 9999;
    private static final int DEFAULT = 1200;

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DIR", description = "the folder; it is made if it is not there")
    private Path folder = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "S",
            converter = WholeNumber.class,
            description = "chooses the generated scenarios, a whole number; default ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(
            names = "--count",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "how many are generated, " + FEWEST + " to " + MOST + "; default " + DEFAULT)
    private long count = DEFAULT;

    public VectorsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws UserException {
        if (count < FEWEST || count > MOST) {
            throw new UserException("--count is " + FEWEST + " to " + MOST + ", not " + count);
        }
        VectorFolder prepared = VectorFolder.prepare(folder);
        List<Vector> vectors = new ArrayList<>(Vectors.examples());
        int examples = vectors.size();
        vectors.addAll(Vectors.generated(seed, (int) count));
        prepared.write(vectors, VectorIndex.of(seed, vectors).json());
        terminal.out()
                .println("wrote " + examples + " examples of the specification and " + count + " generated vectors to "
                        + folder + "; its README.md tells how to run them");
        return ExitStatus.CONFORMANT;
    }
}
