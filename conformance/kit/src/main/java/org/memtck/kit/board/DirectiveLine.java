package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of a board file that is no operation of the language: a keyword, words, and pairs, each of which is taken once. */
final class DirectiveLine {
    private record Word(String text, int column) {}

    private final Place place;
    private final List<Word> words = new ArrayList<>();
    private final Map<String, Word> pairs = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();

    DirectiveLine(Place place) throws BoardException {
        this.place = place;
        String text = place.text();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) <= ' ') {
                at++;
                continue;
            }
            int start = at;
            while (at < text.length() && text.charAt(at) > ' ') {
                at++;
            }
            take(text.substring(start, at), start + 1);
        }
    }

    private void take(String word, int column) throws BoardException {
        int equals = word.indexOf('=');
        if (equals <= 0) {
            words.add(new Word(word, column));
        } else if (pairs.put(word.substring(0, equals), new Word(word.substring(equals + 1), column + equals + 1))
                != null) {
            throw new BoardException(place.at(column), "'" + word.substring(0, equals) + "=' stands there twice");
        }
    }

    String keyword() {
        return words.isEmpty() ? "" : words.get(0).text();
    }

    Place place() {
        return place;
    }

    /** Where a pair's value stands, or the line itself. */
    Place placeOf(String key) {
        Word word = pairs.get(key);
        return word == null ? place : place.at(word.column());
    }

    /** Where the word with this index stands, from 1 behind the keyword. */
    Place placeOf(int index) {
        return index < words.size() ? place.at(words.get(index).column()) : place;
    }

    /** The word with this index, from 1 behind the keyword. */
    String word(int index, String expected) throws BoardException {
        if (index >= words.size()) {
            throw new BoardException(
                    place.at(place.text().stripTrailing().length() + 1),
                    "expected " + expected + " behind '" + keyword() + "'");
        }
        return words.get(index).text();
    }

    @Nullable
    String optional(String key) {
        asked.add(key);
        Word word = pairs.get(key);
        return word == null ? null : word.text();
    }

    String required(String key) throws BoardException {
        String text = optional(key);
        if (text == null) {
            throw new BoardException(
                    place.at(place.text().stripTrailing().length() + 1), "'" + keyword() + "' needs " + key + "=");
        }
        return text;
    }

    /** An unsigned number. */
    long number(String key) throws BoardException {
        return number(required(key), placeOf(key));
    }

    long number(String key, long absent) throws BoardException {
        String text = optional(key);
        return text == null ? absent : number(text, placeOf(key));
    }

    static long number(String text, Place where) throws BoardException {
        try {
            return text.startsWith("0x") ? Long.parseUnsignedLong(text.substring(2), 16) : Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw new BoardException(where, "expected an unsigned number below 2^64, not '" + shorten(text) + "'");
        }
    }

    boolean yes(String key) throws BoardException {
        String text = optional(key);
        if (text == null || text.equals("no")) {
            return false;
        } else if (text.equals("yes")) {
            return true;
        }
        throw new BoardException(placeOf(key), "expected yes or no, not '" + shorten(text) + "'");
    }

    /** Checks that nothing is left. */
    void finish(int expectedWords) throws BoardException {
        if (words.size() > expectedWords + 1) {
            Word extra = words.get(expectedWords + 1);
            throw new BoardException(place.at(extra.column()), "'" + shorten(extra.text()) + "' is one word too many");
        }
        for (Map.Entry<String, Word> pair : pairs.entrySet()) {
            if (!asked.contains(pair.getKey())) {
                throw new BoardException(
                        place.at(pair.getValue().column() - pair.getKey().length() - 1),
                        "'" + keyword() + "' has no '" + shorten(pair.getKey()) + "='; there "
                                + (asked.isEmpty() ? "is none" : "are " + String.join("= ", asked) + "="));
            }
        }
    }

    static String shorten(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
