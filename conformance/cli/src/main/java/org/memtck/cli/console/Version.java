package org.memtck.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version of memtck, as the build wrote it down. */
public final class Version implements IVersionProvider {
    private static final String FILE = "version.properties";
    /** A hash, and a mark if what was built differs from it. */
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}(-dirty)?");

    /** Such as {@code 0.1.0}. */
    public static String text() {
        return properties().getProperty("version", "unknown");
    }

    /** The commit of the sources that it was built from, or null if the build was not told. */
    public static @Nullable String commit() {
        String commit = properties().getProperty("commit", "");
        return COMMIT.matcher(commit).matches() ? commit : null;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not packaged");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"memtck " + text() + ", scenario language 1"};
    }
}
