package org.memtck.cli.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.memtck.cli.console.UserException;

/** A folder of pages: new, empty, or one that memtck wrote, whose pages are replaced. What else lies in it stays. */
public final class PageFolder {
    /** What every page that memtck writes says within its first characters. */
    private static final String MARK = "name=\"generator\" content=\"memtck";

    private static final String INDEX = "index.html";
    /** The page of a report is one of memtck's, too. */
    private static final String REPORT = "report.json";

    private static final int MOST_BEFORE_MARK = 300;

    private final Path folder;

    private PageFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder if it is not there. */
    public static PageFolder prepare(Path folder) throws UserException {
        try {
            Files.createDirectories(folder);
            if (Files.exists(folder.resolve(REPORT), LinkOption.NOFOLLOW_LINKS)) {
                throw new UserException(folder + ": the folder holds a report; name another one");
            }
            if (!isEmpty(folder) && !isOurs(folder.resolve(INDEX))) {
                throw new UserException(
                        folder + ": the folder is not empty and holds no pages of memtck's; name another"
                                + " one, so that nothing is overwritten");
            }
            return new PageFolder(folder);
        } catch (IOException e) {
            throw new UserException(folder + ": cannot be written: " + Reason.of(e));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static boolean isOurs(Path index) throws IOException {
        if (!Files.isRegularFile(index, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(index)) {
            return new String(in.readNBytes(MOST_BEFORE_MARK), StandardCharsets.UTF_8).contains(MARK);
        }
    }

    /**
     * Writes a file.
     *
     * @param name relative to the folder, with slashes
     */
    public void write(String name, String text) throws UserException {
        Path file = folder.resolve(name);
        try {
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UserException(file + ": cannot be written: " + Reason.of(e));
        }
    }
}
