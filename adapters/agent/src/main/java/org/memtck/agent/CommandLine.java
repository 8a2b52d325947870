package org.memtck.agent;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.target.TargetUnavailableException;

/**
 * Splits a command into words as a shell would for simple quoting: blanks separate, {@code '..'} and {@code ".."} keep
 * what is within together, a backslash takes the next character as it is (within {@code ".."} only a quote or a
 * backslash). Nothing is expanded, and no shell is involved.
 */
final class CommandLine {
    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private CommandLine(String text) {
        this.text = text;
    }

    /** The words of a command; at least one. */
    static List<String> split(String text) throws TargetUnavailableException {
        List<String> words = new CommandLine(text).split();
        if (words.isEmpty() || words.get(0).isEmpty()) {
            throw new TargetUnavailableException("the command of the agent is missing. Name it behind the colon, as in"
                    + " agent:./my-agent or agent:'python3 my-agent.py'");
        }
        return words;
    }

    private List<String> split() throws TargetUnavailableException {
        while (at < text.length()) {
            char c = text.charAt(at++);
            switch (c) {
                case ' ', '\t', '\n', '\r' -> endWord();
                case '\'' -> quoted('\'');
                case '"' -> quoted('"');
                case '\\' -> add(escaped());
                default -> add(c);
            }
        }
        endWord();
        return words;
    }

    private void quoted(char quote) throws TargetUnavailableException {
        inWord = true;
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == quote) {
                return;
            }
            add(c == '\\' && quote == '"' && isEscapable() ? text.charAt(at++) : c);
        }
        throw malformed("the quote " + quote + " at character " + start + " is not closed");
    }

    private boolean isEscapable() {
        return at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\\');
    }

    private char escaped() throws TargetUnavailableException {
        if (at == text.length()) {
            throw malformed("a backslash is the last character");
        }
        return text.charAt(at++);
    }

    private TargetUnavailableException malformed(String problem) {
        return new TargetUnavailableException("the command of the agent, " + text + ", cannot be split: " + problem);
    }

    private void add(char c) {
        inWord = true;
        word.append(c);
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
