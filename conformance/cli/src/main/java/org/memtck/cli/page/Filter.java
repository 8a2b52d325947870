package org.memtck.cli.page;

import java.util.List;
import org.memtck.cli.markup.Element;

/** A field and a choice by which the page's script hides what is not looked for. Without the script everything is there. */
public final class Filter {
    private Filter() {}

    /**
     * Makes one for what has {@code data-text} and {@code data-kind} in the same section.
     *
     * @param id no other element's
     * @param label what can be done with it
     * @param kinds what can be chosen from
     */
    public static Element of(String id, String label, List<String> kinds) {
        Element form = Element.of("div").in("filter").with("data-filter", "").with("role", "search");
        form.with("aria-label", label);
        form.open("label")
                .text(label + " ")
                .add(Element.of("input").with("type", "search").with("id", id + "-text"));
        if (!kinds.isEmpty()) {
            Element select = Element.of("select").with("id", id + "-kind");
            select.add(Element.of("option", "all").with("value", ""));
            kinds.forEach(kind ->
                    select.add(Element.of("option", kind.replace('-', ' ')).with("value", kind)));
            form.open("label").text("show ").add(select);
        }
        return form.add(Element.of("span").in("count small").with("role", "status"));
    }
}
