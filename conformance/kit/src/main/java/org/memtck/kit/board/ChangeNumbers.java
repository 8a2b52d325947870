package org.memtck.kit.board;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a repeated change, such as {@code change bank{n} n=1..3}; one number without a name if it is not repeated.
 *
 * @param variable the name that stands for the number, or empty
 * @param first the first number, 0 or more
 * @param last the last number, not below the first
 */
record ChangeNumbers(String variable, long first, long last) {
    private static final Pattern NAMED = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*(\\{(?<variable>[a-z][a-z0-9]*)\\})?");
    private static final Pattern RANGE =
            Pattern.compile("(0x[0-9a-fA-F]{1,8}|[0-9]{1,8})\\.\\.(0x[0-9a-fA-F]{1,8}|[0-9]{1,8})");

    static ChangeNumbers of(DirectiveLine head, String named) throws BoardException {
        Matcher name = NAMED.matcher(named);
        if (!name.matches() || named.length() > 100) {
            throw new BoardException(head.placeOf(1), "'" + DirectiveLine.shorten(named) + "' is no name of a change");
        }
        String variable = name.group("variable");
        if (variable == null) {
            return new ChangeNumbers("", 0, 0);
        }
        String text = head.required(variable);
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            throw new BoardException(
                    head.placeOf(variable), "expected numbers such as 1..7, not '" + DirectiveLine.shorten(text) + "'");
        }
        long first = DirectiveLine.number(range.group(1), head.placeOf(variable));
        long last = DirectiveLine.number(range.group(2), head.placeOf(variable));
        if (last < first) {
            throw new BoardException(head.placeOf(variable), "the first of a range comes after its last");
        } else if (last - first >= BoardReader.MOST_CHANGES) {
            throw new BoardException(
                    head.placeOf(variable),
                    "more than " + BoardReader.MOST_CHANGES + " changes, which is what a board may have");
        }
        return new ChangeNumbers(variable, first, last);
    }

    String name(String named, long number) {
        return variable.isEmpty() ? named : named.replace("{" + variable + "}", String.valueOf(number));
    }
}
