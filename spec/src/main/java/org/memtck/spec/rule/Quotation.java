package org.memtck.spec.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of the source that a clause rests on.
 *
 * @param words the words as they stand there
 * @param place the heading of a section of the document, or {@code memory.h, } and the name of what a comment is about
 */
record Quotation(String words, String place) {
    private static final Pattern ONE = Pattern.compile("\"([^\"]+)\" in ([^;\"]+)(?:; (?=\")|$)");
    private static final String HEADER = "memory.h, ";

    /** The quotations in a list that semicolons divide; empty if it is none. */
    static Optional<List<Quotation>> parse(String list) {
        List<Quotation> quotations = new ArrayList<>();
        Matcher matcher = ONE.matcher(list);
        int end = 0;
        while (end < list.length() && matcher.find(end) && matcher.start() == end) {
            quotations.add(new Quotation(matcher.group(1), matcher.group(2)));
            end = matcher.end();
        }
        return end == list.length() && end > 0 ? Optional.of(quotations) : Optional.empty();
    }

    /** Whether the words stand in a comment of the header, not in the document. */
    boolean isOfHeader() {
        return place.startsWith(HEADER);
    }

    /** What the comment of the header is about, or the heading of the section of the document. */
    String name() {
        return isOfHeader() ? place.substring(HEADER.length()) : place;
    }
}
