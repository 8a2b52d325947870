package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A page for people, and what of it can be checked. */
record Guide(String file) {
    private static final Pattern BLOCK =
            Pattern.compile("^( *)```([a-z]+)\n(.*?)^ *```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    /** The guides, from the top of the project. */
    static final List<Guide> ALL = List.of(
            new Guide("guides/java-bus.md"),
            new Guide("guides/c-or-rust-emulator.md"),
            new Guide("guides/one-machine.md"),
            new Guide("guides/read-a-finding.md"),
            new Guide("guides/send-a-finding.md"),
            new Guide("guides/add-a-rule.md"),
            new Guide("guides/add-an-operation.md"),
            new Guide("guides/certificates.md"),
            new Guide("guides/install.md"));

    /** A block between fences; without the indentation that a list gives it. */
    record Block(String language, String text) {}

    Path path() {
        return Starter.PROJECT.resolve(file);
    }

    String text() {
        try {
            return Files.readString(path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All blocks, in their order. */
    List<Block> blocks() {
        return BLOCK.matcher(text())
                .results()
                .map(match ->
                        new Block(match.group(2), match.group(3).replaceAll("(?m)^" + match.group(1) + "(?=.)", "")))
                .toList();
    }

    List<String> blocks(String language) {
        return blocks().stream()
                .filter(block -> block.language().equals(language))
                .map(Block::text)
                .toList();
    }

    /** Where its links lead to, but for those to other machines. */
    List<String> links() {
        return LINK.matcher(text())
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    /**
     * Checks that a block shows a part of an output. {@code -Dmemtck.golden=update} shows anew what stands between the first and
     * the last line of the block.
     */
    void shows(String block, String output) throws IOException {
        if (!output.contains(block) && "update".equals(System.getProperty("memtck.golden"))) {
            Files.writeString(
                    path(), text().replace(block, between(block.lines().toList(), output)));
            return;
        }
        assertThat(output).as("%s; -Dmemtck.golden=update shows it anew", file).contains(block);
    }

    private static String between(List<String> shown, String output) {
        int start = output.indexOf(shown.get(0) + "\n");
        String last = shown.get(shown.size() - 1) + "\n";
        int end = output.indexOf(last, start);
        assertThat(start).as("'%s' is in %s", shown.get(0), output).isNotNegative();
        assertThat(end).as("'%s' is in %s", last, output).isNotNegative();
        return output.substring(start, end + last.length());
    }

    @Override
    public String toString() {
        return file;
    }
}
