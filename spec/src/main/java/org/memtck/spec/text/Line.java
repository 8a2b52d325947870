package org.memtck.spec.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Limits;

/**
 * One line, cut into words: a keyword, plain words, then {@code key=value} pairs in any order. Words are taken one by one;
 * what is left at the end is an error that names what could have stood there.
 */
final class Line {
    private final int number;
    private final int end;
    private final List<Word> words;
    private final List<String> askedKeys = new ArrayList<>();

    private Line(int number, int end, List<Word> words) {
        this.number = number;
        this.end = end;
        this.words = words;
    }

    /** Cuts a line into words; a {@code #} starts a comment. */
    static Line of(String text, int number) throws SyntaxException {
        if (text.length() > Limits.LINE) {
            throw new SyntaxException(
                    number, Limits.LINE + 1, "the line is longer than " + Limits.LINE + " characters");
        }
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length() && text.charAt(at) != '#') {
            if (isBlank(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            while (at < text.length() && !isBlank(text.charAt(at)) && text.charAt(at) != '#') {
                requireAscii(text.charAt(at), number, at + 1);
                at++;
            }
            words.add(new Word(text.substring(start, at), start + 1));
        }
        return new Line(number, at + 1, words);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    private static void requireAscii(char c, int line, int column) throws SyntaxException {
        if (c < 0x20 || c > 0x7e) {
            throw new SyntaxException(
                    line, column, String.format("the character U+%04X: only printable ASCII is allowed", (int) c));
        }
    }

    /** Whether no word is left. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether this is the first of the words that are left. */
    boolean begins(String word) {
        return !words.isEmpty() && words.get(0).text().equals(word);
    }

    /** Takes the first word, which must be there and no pair. */
    Word word(String expected) throws SyntaxException {
        if (words.isEmpty()) {
            throw at(end, "expected " + expected + " before the end of the line");
        }
        Word word = words.remove(0);
        if (word.text().indexOf('=') > 0) {
            throw at(word.column(), "expected " + expected + ", not '" + shorten(word.text()) + "'");
        }
        return word;
    }

    /** Takes a name of a region or a space. */
    String name(String expected) throws SyntaxException {
        Word word = word(expected);
        return Values.name(word.text(), word.column(), this);
    }

    /** Takes the pair with this key, or returns null if there is none. */
    @Nullable
    Word optional(String key) throws SyntaxException {
        askedKeys.add(key);
        Word found = null;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.text().length() > key.length()
                    && word.text().charAt(key.length()) == '='
                    && word.text().startsWith(key)) {
                if (found != null) {
                    throw at(word.column(), "'" + key + "=' stands here a second time");
                }
                found = word;
                words.remove(i--);
            }
        }
        return found;
    }

    /** Takes the pair with this key, which must be there. */
    Word required(String key) throws SyntaxException {
        Word word = optional(key);
        if (word == null) {
            throw at(end, "expected " + key + "= before the end of the line");
        }
        return word;
    }

    /** Checks that nothing is left. */
    void finish() throws SyntaxException {
        if (!words.isEmpty()) {
            Word word = words.get(0);
            throw at(
                    word.column(),
                    "unexpected '" + shorten(word.text()) + "', "
                            + (askedKeys.isEmpty()
                                    ? "expected the end of the line"
                                    : "the keys here are " + String.join("= ", askedKeys) + "="));
        }
    }

    /** An error at a column of this line. */
    SyntaxException at(int column, String problem) {
        return new SyntaxException(number, column, problem);
    }

    /** A text from outside, short enough to stand in a message. */
    static String shorten(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}
