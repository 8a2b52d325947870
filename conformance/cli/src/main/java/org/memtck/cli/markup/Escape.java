package org.memtck.cli.markup;

/** Text in markup. Names come from files and targets: nothing of them may be a tag, an attribute, or steer a reader's eyes. */
public final class Escape {
    private static final char REPLACEMENT = '\uFFFD';

    private Escape() {}

    /** The text for HTML and XML, in an element or in an attribute that stands in double quotes. */
    static String markup(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        plain(text).chars().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append((char) c);
            }
        });
        return out.toString();
    }

    /** The text as one line of Markdown in which nothing is markup, in a table, too. */
    public static String markdown(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        plain(text).chars().forEach(c -> {
            if (c == '&') {
                out.append("&amp;");
            } else if (c == '<') {
                out.append("&lt;");
            } else if (c == '>') {
                out.append("&gt;");
            } else if (c == '\n' || c == '\t' || c == '\r') {
                out.append(' ');
            } else if (isPunctuation(c)) {
                out.append('\\').append((char) c);
            } else {
                out.append((char) c);
            }
        });
        return out.toString();
    }

    /** Commas, colons, slashes and the like mean nothing in Markdown. */
    private static boolean isPunctuation(int c) {
        return "\\`*_{}[]()#+-.!|~\"'$^=@".indexOf(c) >= 0;
    }

    /** The text without what is no character, and without characters that turn the direction of writing. */
    public static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                out.append(c).append(text.charAt(++i));
            } else {
                out.append(isText(c) ? c : REPLACEMENT);
            }
        }
        return out.toString();
    }

    private static boolean isText(char c) {
        boolean turns = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        return !control && !turns && !Character.isSurrogate(c) && c != '\ufffe' && c != '\uffff';
    }
}
