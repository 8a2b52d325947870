package org.memtck.qemu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The source of the plugin: one file to compile, and the headers of ours that it includes, directly or not. */
final class PluginSource {
    /** The file to compile. */
    static final String MAIN = "memtck-qemu.c";

    private static final Pattern INCLUDE = Pattern.compile("^#include \"([A-Za-z0-9._-]+)\"", Pattern.MULTILINE);

    private final SortedMap<String, String> files;

    private PluginSource(SortedMap<String, String> files) {
        this.files = files;
    }

    /** A source without headers. */
    static PluginSource of(String text) {
        return new PluginSource(new TreeMap<>(Map.of(MAIN, text)));
    }

    /** The source that is packaged with this class. What is included is followed, so that no list can be outdated. */
    static PluginSource packaged() {
        SortedMap<String, String> files = new TreeMap<>();
        Deque<String> missing = new ArrayDeque<>();
        missing.add(MAIN);
        while (!missing.isEmpty()) {
            String name = missing.remove();
            if (!files.containsKey(name)) {
                String text = read(name);
                files.put(name, text);
                Matcher include = INCLUDE.matcher(text);
                while (include.find()) {
                    missing.add(include.group(1));
                }
            }
        }
        return new PluginSource(files);
    }

    private static String read(String name) {
        try (InputStream in = PluginSource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the source of the plugin, " + name + ", is not packaged");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds all that the compiled plugin depends on. */
    void addTo(MessageDigest digest) {
        files.forEach((name, text) -> {
            for (String part : new String[] {name, text}) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
        });
    }

    /** Writes the files into a folder; returns the one to compile. */
    Path writeTo(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return folder.resolve(MAIN);
    }
}
