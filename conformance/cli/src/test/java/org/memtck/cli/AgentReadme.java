package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** The guide for agents, and what of it can be run. */
final class AgentReadme {
    private AgentReadme() {}

    /** The blocks of one language in the guide. */
    static List<String> blocks(String language) {
        String text;
        try {
            text = Files.readString(Starter.PROJECT.resolve("adapters/agent/README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Pattern block = Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
        return block.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** The one block of a language in the guide. */
    static String block(String language) {
        assertThat(blocks(language)).hasSize(1);
        return blocks(language).get(0);
    }
}
