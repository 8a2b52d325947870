package org.memtck.cli.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.memtck.cli.console.UserException;

/** Reads a text file that the user names. */
public final class TextFile {
    /** The largest file, in bytes. */
    private static final int LARGEST = 1 << 26;

    private TextFile() {}

    public static String read(Path path) throws UserException {
        if (Files.isDirectory(path)) {
            throw new UserException(path + ": is a folder, not a file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new UserException(path + ": the file is larger than " + (LARGEST >> 20) + " MiB");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UserException(path + ": is not UTF-8 text");
        } catch (IOException e) {
            throw new UserException(path + ": cannot be read: " + Reason.of(e));
        }
    }
}
