package org.memtck.kit.board;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Limits;

/** The lines of a board file and of those that it includes, without comments and empty ones. */
final class Lines {
    /** The most files within each other. */
    private static final int DEEPEST = 8;
    /** The largest board file, in bytes. */
    private static final int LARGEST = 1 << 26;
    /** The most lines of all files together. */
    static final int MOST = 50_000;

    private static final String HEADER = "memtck 1";

    private final List<Place> lines = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();

    private Lines() {}

    static Lines of(Path file) throws BoardException {
        Lines lines = new Lines();
        lines.read(file, null, 1);
        return lines;
    }

    List<Place> all() {
        return lines;
    }

    /** The folder of the file that a line stands in. */
    Path folderOf(int index) {
        return folders.get(index);
    }

    private void read(Path file, @Nullable Place from, int depth) throws BoardException {
        String name = file.toString();
        Place start = new Place(name, 1, 1, "");
        String[] contents = text(file, from == null ? start : from).split("\n", -1);
        boolean headed = from != null;
        for (int i = 0; i < contents.length; i++) {
            Place place = line(name, i + 1, contents[i]);
            String text = place.text().strip();
            if (!headed && !text.isEmpty()) {
                if (!text.matches("memtck\\s+1")) {
                    throw new BoardException(place, "expected '" + HEADER + "' as the first line");
                }
                headed = true;
            } else if (text.matches("include(\\s.*)?")) {
                include(file, place, depth);
            } else if (!text.isEmpty() && (from == null || !text.equals(HEADER))) {
                add(place, file);
            }
        }
        if (!headed) {
            throw new BoardException(start, "expected '" + HEADER + "' as the first line");
        }
    }

    private static Place line(String name, int number, String content) throws BoardException {
        if (content.length() > Limits.LINE) {
            throw new BoardException(
                    new Place(name, number, Limits.LINE + 1, ""),
                    "the line is longer than " + Limits.LINE + " characters");
        }
        int comment = comment(content);
        String text = comment < 0 ? content : content.substring(0, comment);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t' && c != '\r') || c > '~') {
                throw new BoardException(
                        new Place(name, number, i + 1, ""),
                        String.format("the character U+%04X: only printable ASCII is allowed", (int) c));
            }
        }
        return new Place(name, number, 1, text.stripTrailing());
    }

    /** A comment begins with a number sign; within a word, as in an address of the web, it is a part of the word. */
    private static int comment(String content) {
        for (int i = 0; i < content.length(); i++) {
            if (content.charAt(i) == '#' && (i == 0 || content.charAt(i - 1) <= ' ')) {
                return i;
            }
        }
        return -1;
    }

    private void include(Path file, Place place, int depth) throws BoardException {
        DirectiveLine line = new DirectiveLine(place);
        String named = line.word(1, "a file");
        line.finish(1);
        if (depth == DEEPEST) {
            throw new BoardException(
                    line.placeOf(1),
                    "files include each other more than " + DEEPEST + " deep; does one include itself?");
        }
        read(file.resolveSibling(named), line.placeOf(1), depth + 1);
    }

    private void add(Place place, Path file) throws BoardException {
        if (lines.size() == MOST) {
            throw new BoardException(place, "more than " + MOST + " lines, those of included files among them");
        }
        lines.add(place);
        folders.add(file.toAbsolutePath().getParent());
    }

    private static String text(Path file, Place from) throws BoardException {
        byte[] bytes = bytes(file, from, LARGEST, "board file");
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BoardException(from, file + " is not UTF-8 text");
        }
    }

    /** All bytes of a file. */
    static byte[] bytes(Path file, Place from, int largest, String what) throws BoardException {
        if (!Files.exists(file)) {
            throw new BoardException(from, "there is no file " + file);
        } else if (!Files.isRegularFile(file)) {
            throw new BoardException(from, file + " is not a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new BoardException(from, file + ": a " + what + " has at most " + largest + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new BoardException(from, file + " cannot be read: " + e.getMessage());
        }
    }
}
