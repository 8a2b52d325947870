package org.memtck.cli.console;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Suggests what a user may have meant. */
public final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /** The words that are nearest to the given one, the nearest first, at most three. */
    public static List<String> to(String word, Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt((String candidate) -> distance(word, candidate)))
                .limit(MOST)
                .toList();
    }

    /** How many characters must be put in, taken out or replaced to make one word of the other. */
    public static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replace = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
