package org.memtck.kit.board;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the number of a repeated change into a line: {@code {n}}, {@code {n*0x4000}} or {@code {n*0x4000+0x100}}. */
final class Template {
    private static final Pattern HOLE = Pattern.compile("\\{([^}]*)\\}");
    private static final Pattern TERM = Pattern.compile(
            "(?<name>[a-z][a-z0-9]*)(\\*(?<times>0x[0-9a-fA-F]{1,16}|[0-9]{1,18}))?(\\+(?<plus>0x[0-9a-fA-F]{1,16}|[0-9]{1,18}))?");

    private Template() {}

    static boolean hasHoles(String text) {
        return text.indexOf('{') >= 0;
    }

    /**
     * The line for one number.
     *
     * @param name the name that stands for the number; empty if the change is not repeated
     */
    static Place filled(Place line, String name, long number) throws BoardException {
        Matcher holes = HOLE.matcher(line.text());
        StringBuilder out = new StringBuilder();
        while (holes.find()) {
            Matcher term = TERM.matcher(holes.group(1));
            if (!term.matches() || !term.group("name").equals(name)) {
                String expected = name.isEmpty()
                        ? "a change whose name has it too, such as 'change bank{n} n=1..3'"
                        : "{" + name + "}, {" + name + "*0x4000} or {" + name + "*0x4000+0x100}";
                throw new BoardException(
                        line.at(holes.start() + 1), "'" + holes.group() + "' is not understood; expected " + expected);
            }
            long value = number * factor(term.group("times"), 1, line) + factor(term.group("plus"), 0, line);
            holes.appendReplacement(
                    out, isInName(line.text(), holes.start()) ? Long.toString(value) : "0x" + Long.toHexString(value));
        }
        holes.appendTail(out);
        return new Place(line.file(), line.line(), line.column(), out.toString());
    }

    /** Names have decimal numbers in them, as that of the change has. */
    private static boolean isInName(String text, int hole) {
        return hole > 0
                && (Character.isLetterOrDigit(text.charAt(hole - 1)) || "_.-".indexOf(text.charAt(hole - 1)) >= 0);
    }

    private static long factor(String text, long absent, Place line) throws BoardException {
        return text == null ? absent : DirectiveLine.number(text, line);
    }
}
