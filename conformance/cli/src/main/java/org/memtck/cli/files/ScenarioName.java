package org.memtck.cli.files;

import java.nio.file.Path;

/** The name of a scenario, from its file. Files are untrusted, so neither name nor title is used unchecked. */
public final class ScenarioName {
    private static final int LONGEST = 100;

    private final Path file;
    private final String text;

    /**
     * The name of a scenario.
     *
     * @param text what is in the file
     */
    public ScenarioName(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /** A path's last name without its ending, of letters, digits, {@code _}, {@code .} and {@code -} alone. */
    public String stem(Path path) {
        Path last = path.getFileName();
        String name = last == null ? "" : last.toString().replaceFirst("\\.[^.]*$", "");
        String safe = name.replaceAll("[^A-Za-z0-9_.-]", "_").replaceFirst("^-", "_");
        return safe.isEmpty() ? "scenario" : shorten(safe);
    }

    /** The comment at the top of the file, its first line; without one, the file's name. */
    public String title() {
        String first = text.lines().findFirst().orElse("");
        String title = first.startsWith("#") ? first.substring(1).strip() : "";
        String safe = title.replaceAll("[^ -~]|\\\\", "?").replace("*/", "*?").replace("/*", "?*");
        return safe.isEmpty() ? stem(file) : shorten(safe);
    }

    private static String shorten(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }
}
