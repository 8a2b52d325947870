package org.memtck.cli.resume;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.memtck.cli.rebuilt.RebuiltTarget;
import org.memtck.kit.generate.Focus;
import org.memtck.spec.target.Capability;

/**
 * What batches turn to.
 *
 * @param themes capabilities that belong together, as ids with blanks between them; rows name them by their places, from 0
 * @param batches for each batch rows of a theme and its weight
 */
record FocusEntry(List<String> themes, List<List<List<Integer>>> batches) {
    /** Checks that nothing is missing. */
    FocusEntry {
        Objects.requireNonNull(themes, "the themes are missing");
        Objects.requireNonNull(batches, "the batches are missing");
    }

    static FocusEntry of(List<Focus> focuses) {
        List<String> themes = new ArrayList<>();
        List<List<List<Integer>>> batches = new ArrayList<>();
        for (Focus focus : focuses) {
            List<List<Integer>> rows = new ArrayList<>();
            for (int i = 0; i < focus.themes().size(); i++) {
                String theme = text(focus.themes().get(i));
                if (!themes.contains(theme)) {
                    themes.add(theme);
                }
                rows.add(List.of(themes.indexOf(theme), focus.weights().get(i)));
            }
            batches.add(rows);
        }
        return new FocusEntry(themes, batches);
    }

    private static String text(Set<Capability> theme) {
        Set<String> ids = new TreeSet<>();
        theme.forEach(capability -> ids.add(capability.id()));
        return String.join(" ", ids);
    }

    /**
     * What the batches turn to.
     *
     * @throws IllegalArgumentException if these are no themes, or no rows of them
     */
    List<Focus> focuses() {
        List<Set<Capability>> known = themes.stream().map(FocusEntry::theme).toList();
        List<Focus> focuses = new ArrayList<>();
        for (List<List<Integer>> rows : batches) {
            List<Set<Capability>> own = new ArrayList<>();
            List<Integer> weights = new ArrayList<>();
            for (List<Integer> row : rows) {
                if (row.size() != 2 || row.get(0) < 0 || row.get(0) >= known.size()) {
                    throw new IllegalArgumentException(
                            "expected one of " + known.size() + " themes and its weight, not " + row);
                }
                own.add(known.get(row.get(0)));
                weights.add(row.get(1));
            }
            focuses.add(Focus.of(own, weights));
        }
        return focuses;
    }

    private static Set<Capability> theme(String ids) {
        Set<Capability> theme = new LinkedHashSet<>();
        for (String id : ids.split(" ", -1)) {
            theme.add(RebuiltTarget.capability(id));
        }
        return Set.copyOf(theme);
    }
}
