package org.memtck.cli.describe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.memtck.cli.console.UserException;
import org.memtck.cli.files.NewFile;
import org.memtck.kit.describe.Description;
import org.memtck.kit.describe.Trait;
import org.memtck.spec.text.ScenarioText;

/** A new folder with a scenario for each thing that was seen. */
final class ScenarioFiles {
    private final Path folder;

    private ScenarioFiles(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder, or takes one that is empty. */
    static ScenarioFiles prepare(Path folder) throws UserException {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new UserException(folder + ": the folder is not empty; name another one");
                }
            }
            return new ScenarioFiles(folder);
        } catch (IOException e) {
            throw new UserException(folder + ": cannot be written: " + e.getMessage());
        }
    }

    void write(Description found) throws UserException {
        for (Trait trait : found.traits()) {
            if (trait.scenario() != null) {
                String name = trait.name().replace('/', '-').replace('=', '-') + ".mem";
                NewFile.reserve(folder.resolve(name)).write(ScenarioText.print(trait.scenario()));
            }
        }
    }
}
