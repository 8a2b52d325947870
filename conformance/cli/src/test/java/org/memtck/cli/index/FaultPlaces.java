package org.memtck.cli.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.memtck.faults.fault.Fault;

/** In which source files faults are made: the one that has the fault's id as a string. */
final class FaultPlaces {
    private static final String FOLDER = "conformance/faults/src/main/java";

    private final Map<String, String> sources = new TreeMap<>();

    FaultPlaces(Path root) {
        try (Stream<Path> files = Files.walk(root.resolve(FOLDER))) {
            for (Path file : files.filter(path -> path.toString().endsWith("Faults.java"))
                    .toList()) {
                sources.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path of the file, relative to the root, with slashes. */
    String file(Fault fault) {
        List<String> found = sources.entrySet().stream()
                .filter(source -> source.getValue().contains('"' + fault.id() + '"'))
                .map(Map.Entry::getKey)
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("fault " + fault.id() + " is made in " + found + ", expected one file");
        }
        return found.get(0);
    }
}
