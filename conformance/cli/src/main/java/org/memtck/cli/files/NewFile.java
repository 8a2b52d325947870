package org.memtck.cli.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.memtck.cli.console.UserException;

/** A file that a command writes at its end, and that must not be there before: nothing is overwritten. */
public final class NewFile {
    private final Path path;

    private NewFile(Path path) {
        this.path = path;
    }

    /** Makes the file, empty, so that what cannot be written is known before the work is done. */
    public static NewFile reserve(Path path) throws UserException {
        try {
            Files.createFile(path);
            return new NewFile(path);
        } catch (FileAlreadyExistsException e) {
            throw new UserException(path + ": already exists; name another file, or remove it");
        } catch (IOException e) {
            throw new UserException(path + ": cannot be written: " + Reason.of(e));
        }
    }

    /** Deletes it while it is still empty. */
    public void drop() throws UserException {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UserException(path + ": cannot be removed: " + Reason.of(e));
        }
    }

    public void write(String text) throws UserException {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UserException(path + ": cannot be written: " + Reason.of(e));
        }
    }
}
