package org.memtck.kit.regression;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import org.memtck.spec.text.Transcript;

/**
 * A file of a regression folder.
 *
 * @param path where it is
 * @param shows the rule that its first line says it shows, if it says so
 * @param scenarios what it holds: one, or those of a session
 */
@Api
public record RegressionFile(Path path, Optional<Rule> shows, List<Transcript> scenarios) {
    /** Copies the list. */
    public RegressionFile {
        scenarios = List.copyOf(scenarios);
    }

    /** The largest file, in bytes: ten thousand operations, the most that a scenario has, are far smaller. */
    static final int LARGEST = 1 << 24;

    /** A file that this version cannot read. The message begins with the file and, if it is known, the line. */
    @Api
    public static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableException(Path path, String problem, @Nullable Exception cause) {
            super(path + problem, cause);
        }
    }

    /** Reads a file. */
    public static RegressionFile read(Path path) throws UnreadableException {
        String text = text(path);
        try {
            return new RegressionFile(path, rule(text), ScenarioText.parseSession(text));
        } catch (SyntaxException e) {
            throw new UnreadableException(path, ": " + e.getMessage(), e);
        }
    }

    /** The shape of what it holds. */
    String shape() {
        return Shape.ofSession(
                scenarios.stream().map(each -> each.scenario().operations()).toList());
    }

    private static String text(Path path) throws UnreadableException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new UnreadableException(path, ": is not a file", null);
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("the file is larger than " + (LARGEST >> 20) + " MiB");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableException(path, ": is not UTF-8 text", e);
        } catch (NoSuchFileException e) {
            throw new UnreadableException(path, ": there is no such file", e);
        } catch (AccessDeniedException e) {
            throw new UnreadableException(path, ": permission denied", e);
        } catch (IOException e) {
            throw new UnreadableException(path, ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** The rule at the start of a counterexample, as in {@code # PRIO-1: the higher priority is visible}. */
    private static Optional<Rule> rule(String text) {
        int colon = text.indexOf(':');
        return text.startsWith("# ") && colon > 0 ? Rule.withId(text.substring(2, colon)) : Optional.empty();
    }
}
