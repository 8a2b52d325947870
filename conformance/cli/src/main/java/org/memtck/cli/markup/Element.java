package org.memtck.cli.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** An element with its attributes and what is in it. Every text is escaped when it is written. */
public final class Element {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9:_-]*");
    private static final Set<String> VOID = Set.of("br", "col", "hr", "input", "link", "meta");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    /** Elements, texts, and what is markup already. */
    private final List<Object> content = new ArrayList<>();

    private record Raw(String markup) {}

    private Element(String name) {
        this.name = name;
    }

    /** An element with nothing in it. */
    public static Element of(String name) {
        return new Element(checked(name));
    }

    /** An element with a text in it. */
    public static Element of(String name, String text) {
        return of(name).text(text);
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name of an element or an attribute");
        }
        return name;
    }

    /** Sets an attribute. */
    public Element with(String attribute, String value) {
        attributes.put(checked(attribute), value);
        return this;
    }

    /** Sets an attribute that is a number. */
    public Element with(String attribute, long value) {
        return with(attribute, String.valueOf(value));
    }

    /** Sets the class. */
    public Element in(String classes) {
        return with("class", classes);
    }

    /** Adds a text. */
    public Element text(String text) {
        content.add(text);
        return this;
    }

    /** Adds elements. */
    public Element add(Element... elements) {
        return addAll(List.of(elements));
    }

    /** Adds elements. */
    public Element addAll(List<Element> elements) {
        content.addAll(elements);
        return this;
    }

    /** Adds a new element with this name, and returns that. */
    public Element open(String child) {
        Element element = of(child);
        content.add(element);
        return element;
    }

    /** Adds what is markup already: memtck's own styles and scripts, or what a library made of Markdown. */
    public Element markup(String markup) {
        content.add(new Raw(markup));
        return this;
    }

    /** Whether it is of a name. */
    public boolean isNamed(String other) {
        return name.equals(other);
    }

    /** It as HTML. */
    public String html() {
        StringBuilder out = new StringBuilder();
        write(out, (element, target) -> {
            target.append('>');
            if (!VOID.contains(element.name)) {
                element.close(target);
            }
        });
        return out.toString();
    }

    /** It as XML. */
    public String xml() {
        StringBuilder out = new StringBuilder();
        write(out, (element, target) -> target.append("/>"));
        return out.toString();
    }

    private void write(StringBuilder out, BiConsumer<Element, StringBuilder> empty) {
        out.append('<').append(name);
        attributes.forEach((key, value) -> out.append(' ')
                .append(key)
                .append("=\"")
                .append(Escape.markup(value))
                .append('"'));
        if (content.isEmpty()) {
            empty.accept(this, out);
            return;
        }
        out.append('>');
        for (Object each : content) {
            if (each instanceof Element element) {
                element.write(out, empty);
            } else if (each instanceof Raw raw) {
                out.append(raw.markup());
            } else {
                out.append(Escape.markup((String) each));
            }
        }
        close(out);
    }

    private void close(StringBuilder out) {
        out.append("</").append(name).append('>');
    }
}
