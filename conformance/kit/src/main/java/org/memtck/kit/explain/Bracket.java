package org.memtck.kit.explain;

/** An extent in a drawing: brackets, and the text between them. */
final class Bracket {
    private Bracket() {}

    /**
     * Draws an extent on a ruler.
     *
     * @param name fills it, if it is one letter, or stands in it; empty for what shows through
     * @param fill fills the rest
     * @param cutBefore whether it is a part of something that begins before it
     * @param cutAfter whether it is a part of something that ends after it
     */
    static String of(Ruler ruler, Extent extent, String name, char fill, boolean cutBefore, boolean cutAfter) {
        Extent drawn = ruler.drawn(extent);
        if (drawn.isEmpty()) {
            return "";
        }
        int first = ruler.column(drawn.from());
        int width = ruler.column(drawn.to()) - first - 2;
        char open = !drawn.from().equals(extent.from()) ? '~' : cutBefore ? '<' : '[';
        char close = !drawn.to().equals(extent.to()) ? '~' : cutAfter ? '>' : ']';
        return " ".repeat(first) + open + inside(name, fill, width) + close;
    }

    private static String inside(String name, char fill, int width) {
        if (name.length() == 1 && fill == name.charAt(0)) {
            return name.repeat(width);
        }
        String shown = name.length() > width ? name.substring(0, width) : name;
        return shown + String.valueOf(fill).repeat(width - shown.length());
    }
}
