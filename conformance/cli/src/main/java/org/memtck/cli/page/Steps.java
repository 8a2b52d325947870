package org.memtck.cli.page;

import java.util.List;
import org.memtck.cli.markup.Element;
import org.memtck.cli.report.FindingEntry.CounterexampleEntry;
import org.memtck.cli.report.FindingEntry.StepEntry;

/** The steps of a scenario, and what the last one was to answer and answered. */
final class Steps {
    private static final int MOST = 200;

    private Steps() {}

    static Element list(CounterexampleEntry example) {
        List<StepEntry> steps = example.steps();
        int left = Math.max(0, steps.size() - MOST);
        Element list = Element.of("ol").in("steps");
        if (left > 0) {
            list.with("start", left + 1L);
        }
        for (int i = left; i < steps.size(); i++) {
            boolean last = i == steps.size() - 1;
            Element item = list.open("li");
            item.add(Element.of("code", steps.get(i).operation()));
            if (last) {
                item.in("last");
            } else if (!steps.get(i).expected().equals("ok")) {
                item.add(Element.of("code", "= " + steps.get(i).expected()).in("answer"));
            }
        }
        return list;
    }

    /** Expected and observed side by side; what differs is marked. */
    static Element sides(CounterexampleEntry example) {
        String expected = example.expected();
        String observed = example.observed();
        int before = commonBefore(expected, observed);
        int after = commonAfter(expected, observed, before);
        return Element.of("dl")
                .in("sides")
                .add(side("expected", expected, before, after), side("observed", observed, before, after));
    }

    private static Element side(String label, String text, int before, int after) {
        Element code = Element.of("code");
        code.text(text.substring(0, before));
        if (text.length() - after > before) {
            code.add(Element.of("mark", text.substring(before, text.length() - after)));
        }
        code.text(text.substring(text.length() - after));
        return Element.of("div")
                .in(label)
                .add(Element.of("dt", label), Element.of("dd").add(code));
    }

    private static int commonBefore(String one, String other) {
        int i = 0;
        while (i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        // Not within a number or a name.
        while (i > 0 && i < Math.max(one.length(), other.length()) && Character.isLetterOrDigit(one.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static int commonAfter(String one, String other, int before) {
        int i = 0;
        int most = Math.min(one.length(), other.length()) - before;
        while (i < most && one.charAt(one.length() - 1 - i) == other.charAt(other.length() - 1 - i)) {
            i++;
        }
        while (i > 0 && Character.isLetterOrDigit(one.charAt(one.length() - i))) {
            i--;
        }
        return i;
    }
}
