package org.memtck.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A file that is sent, compressed: the report of a shard is mostly counts, and takes a tenth of the room then. */
final class Packed implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Nothing. */
    static final Packed NONE = new Packed(new byte[0]);

    private final byte[] bytes;

    private Packed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes a file. */
    static Packed of(Path file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            Files.copy(file, out);
        }
        return new Packed(packed.toByteArray());
    }

    /** Writes it as it was. */
    void write(Path file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            Files.copy(in, file);
        }
    }
}
