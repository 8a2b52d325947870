package org.memtck.cli.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.memtck.cli.console.UserException;
import org.memtck.cli.files.Reason;
import org.memtck.cli.files.TextFile;
import org.memtck.kit.vectors.Vector;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of vectors. Its index names what is in it: those files are replaced and taken away, and no others. A folder that
 * is not empty and has no such index is left alone.
 */
final class VectorFolder {
    private static final String INDEX = "index.json";
    /** What goes with the vectors as it is. */
    private static final List<String> COMPANIONS = List.of("README.md", "run.py", "judge.py", "calls.py");
    /** What vectors are called. An index may be anybody's: what it names otherwise is not touched. */
    private static final Pattern VECTOR =
            Pattern.compile("(spec/[A-Z]+-\\d+-\\d+|generated/(small|medium|large)/\\d+)\\.mem");

    private final Path folder;
    private final Set<String> earlier;

    private VectorFolder(Path folder, Set<String> earlier) {
        this.folder = folder;
        this.earlier = earlier;
    }

    /** Makes the folder if it is not there, and checks that it is empty or holds vectors, and can be written. */
    static VectorFolder prepare(Path folder) throws UserException {
        try {
            Files.createDirectories(folder);
            Path index = folder.resolve(INDEX);
            Set<String> earlier = new HashSet<>();
            if (Files.isRegularFile(index) && readIndex(TextFile.read(index), earlier)) {
                earlier.addAll(COMPANIONS);
                earlier.add(INDEX);
            } else if (!isEmpty(folder)) {
                throw new UserException(folder + ": the folder is not empty and holds no memtck vectors;"
                        + " name another one, so that nothing is overwritten");
            }
            Files.delete(Files.createTempFile(folder, ".memtck", null));
            return new VectorFolder(folder, earlier);
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    private static UserException cannotWrite(Path folder, IOException e) {
        return new UserException(folder + ": the vectors cannot be written there: " + Reason.of(e));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Whether the text is the index of vectors; the files that it names are added. */
    private static boolean readIndex(String text, Set<String> files) {
        try {
            JsonNode root = JsonMapper.shared().readTree(text);
            for (JsonNode vector : root.path("vectors")) {
                String file = vector.path("file").asString("");
                if (VECTOR.matcher(file).matches()) {
                    files.add(file);
                }
            }
            return root.path("memtck").isString()
                    && root.path("format").isNumber()
                    && root.path("vectors").isArray();
        } catch (JacksonException e) {
            return false;
        }
    }

    /**
     * Takes away earlier vectors that are not among these, and writes these and what goes with them. At any time the index
     * names all that is there, so that a run that was broken off can be done again.
     */
    void write(List<Vector> vectors, String index) throws UserException {
        Set<String> current = new HashSet<>(COMPANIONS);
        vectors.forEach(vector -> current.add(vector.file()));
        checkNothingIsInTheWay(current);
        try {
            for (String file : earlier) {
                if (!current.contains(file) && !file.equals(INDEX)) {
                    Files.deleteIfExists(folder.resolve(file));
                }
            }
            Files.writeString(folder.resolve(INDEX), index);
            for (Vector vector : vectors) {
                Path file = folder.resolve(vector.file());
                Files.createDirectories(file.getParent());
                Files.writeString(file, vector.text());
            }
            for (String companion : COMPANIONS) {
                Files.writeString(folder.resolve(companion), companion(companion));
            }
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    private void checkNothingIsInTheWay(Set<String> current) throws UserException {
        List<String> foreign = new ArrayList<>(current);
        foreign.removeIf(file -> earlier.contains(file) || !Files.exists(folder.resolve(file)));
        if (!foreign.isEmpty()) {
            throw new UserException(folder.resolve(foreign.get(0))
                    + ": already exists and is not one of the vectors that " + INDEX + " names; move it away");
        }
    }

    private static String companion(String name) throws IOException {
        try (InputStream in = VectorFolder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packaged");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
