package org.memtck.kit.regression;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.history.Session;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;

/**
 * A folder of counterexamples that are replayed on every run. Of those that show the same rule with the same shape, that is
 * the same operations but for numbers and names, it takes only one. No file in it is ever changed.
 *
 * @param path the folder
 */
@Api
public record RegressionFolder(Path path) {
    /** The most files that are looked at: more take longer than a test run should. */
    public static final int MOST_FILES = 10_000;

    private static final String ENDING = ".mem";
    private static final String SESSION_ENDING = ".session" + ENDING;
    private static final int HASH_BYTES = 6;

    /**
     * A counterexample in the folder.
     *
     * @param file where it is
     * @param isNew whether it was added now; else the file was there, and shows the same rule with the same shape
     */
    @Api
    public record Entry(Path file, boolean isNew) {}

    /**
     * Its files in the order of their names; none if there is no such folder.
     *
     * @throws IOException if it cannot be read, or holds more than {@link #MOST_FILES}
     */
    public List<Path> files() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(path)) {
            List<Path> files = all.filter(RegressionFolder::isScenario)
                    .sorted()
                    .limit(MOST_FILES + 1)
                    .toList();
            if (files.size() > MOST_FILES) {
                throw new IOException(path + ": there are more than " + MOST_FILES + " files " + ENDING);
            }
            return files;
        }
    }

    /** Hidden files are those that are being written. */
    private static boolean isScenario(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) && !name.startsWith(".");
    }

    /**
     * Adds a counterexample, unless one that shows the same is there under whatever name. Its own name depends on nothing
     * but the rule and the shape, so that two runs at once add what both of them found once.
     *
     * @param text the whole file
     */
    public Entry add(Finding finding, String text) throws IOException {
        return add(Optional.of(finding.rule()), shape(finding), fileFor(finding), text);
    }

    /** Adds a session, unless one of the same shape is there; its name depends on nothing but the shape. */
    public Entry add(Session session, String text) throws IOException {
        return add(Optional.empty(), shape(session), fileFor(session), text);
    }

    private Entry add(Optional<Rule> shows, String shape, Path file, String text) throws IOException {
        for (Path each : files()) {
            if (isAlike(each, shows, shape)) {
                return new Entry(each, false);
            }
        }
        Files.createDirectories(path);
        return new Entry(file, create(file, text));
    }

    /** The file that a counterexample is added as. */
    public Path fileFor(Finding finding) {
        return path.resolve(finding.rule() + "-" + hash(finding.rule() + "\n" + shape(finding)) + ENDING);
    }

    /** The file that a session is added as. */
    public Path fileFor(Session session) {
        return path.resolve("session-" + hash(shape(session)) + SESSION_ENDING);
    }

    private static String shape(Session session) {
        return Shape.ofSession(session.scenarios().stream()
                .map(steps -> steps.stream().map(Step::operation).toList())
                .toList());
    }

    private static String shape(Finding finding) {
        return Shape.of(finding.steps().stream().map(Step::operation).toList());
    }

    private static boolean isAlike(Path file, Optional<Rule> shows, String shape) {
        try {
            RegressionFile read = RegressionFile.read(file);
            return read.shows().equals(shows) && read.shape().equals(shape);
        } catch (RegressionFile.UnreadableException e) {
            // Whatever it shows, nobody can replay it; who runs the tests is told so.
            return false;
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Makes a file at once, with all that is in it; returns false, and leaves what is there, if the name is taken. */
    private static boolean create(Path file, String text) throws IOException {
        Path written = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
        try {
            Files.writeString(written, text, StandardOpenOption.CREATE_NEW);
            Files.createLink(file, written);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException e) {
            // Without links the name is still taken by one of two runs only; who reads just then may see half of it.
            return createInPlace(file, text);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static boolean createInPlace(Path file, String text) throws IOException {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }
}
