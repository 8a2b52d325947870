package org.memtck.bench.chart;

import java.util.Locale;

/** Writes an SVG picture. It names no font and loads nothing, so that it looks alike wherever it is opened. */
final class Svg {
    /** Where a text stands at its place. */
    enum Anchor {
        START,
        MIDDLE,
        END;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final StringBuilder out = new StringBuilder();

    Svg(int width, int height, String title) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(width + " " + height)
                .append("\" font-family=\"sans-serif\" role=\"img\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    }

    void line(double fromX, double fromY, double toX, double toY, String color, double width) {
        element(
                "line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"",
                fromX, fromY, toX, toY, color, width);
    }

    void path(String points, String color) {
        element(
                "polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-linejoin=\"round\"",
                points, color);
    }

    void shape(String points, String color) {
        element("polygon points=\"%s\" fill=\"%s\"", points, color);
    }

    void circle(double x, double y, double radius, String color) {
        element("circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"", x, y, radius, color);
    }

    void text(double x, double y, Anchor anchor, int size, String color, String text) {
        text(x, y, anchor, size, color, "normal", text);
    }

    /** A name within a drawing: what it covers shines through no letter. */
    void label(double x, double y, Anchor anchor, String color, String text) {
        out.append("<g paint-order=\"stroke\" stroke=\"white\" stroke-width=\"3\" stroke-linejoin=\"round\">");
        text(x, y, anchor, 12, color, text);
        out.append("</g>\n");
    }

    void heading(double x, double y, int size, String text) {
        text(x, y, Anchor.START, size, "#222", "bold", text);
    }

    private void text(double x, double y, Anchor anchor, int size, String color, String weight, String text) {
        out.append(String.format(
                        Locale.ROOT,
                        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-size=\"%s\" font-weight=\"%s\" fill=\"%s\">",
                        number(x),
                        number(y),
                        anchor.word(),
                        size,
                        weight,
                        color))
                .append(escaped(text))
                .append("</text>\n");
    }

    private void element(String form, Object... values) {
        Object[] words = values.clone();
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i] instanceof Double number ? number(number) : words[i];
        }
        out.append('<').append(String.format(Locale.ROOT, form, words)).append("/>\n");
    }

    /** A place, to a tenth of a pixel. */
    static String number(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    String end() {
        return out + "</svg>\n";
    }
}
