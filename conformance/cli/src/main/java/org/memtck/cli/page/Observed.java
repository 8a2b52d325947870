package org.memtck.cli.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.report.FindingEntry;
import org.memtck.kit.explain.DrawnMap;

/** How the target sees the map, as a report has it: ranges in the scenario language, as lines. */
final class Observed {
    private static final Pattern RANGE =
            Pattern.compile("0x([0-9a-f]{1,16})-0x([0-9a-f]{1,16}):([^+]{1,200})\\+0x([0-9a-f]{1,16})(:ro)?");
    private static final int MOST = 100;

    private Observed() {}

    /** The ranges, or null if the target did not say. The kind of a region is that of its row. */
    static @Nullable List<DrawnMap.Seen> of(FindingEntry.ViewEntry view, List<DrawnMap.Row> rows) {
        List<String> lines = view.observed();
        if (lines == null) {
            return null;
        }
        List<DrawnMap.Seen> seen = new ArrayList<>();
        for (String line : lines.subList(0, Math.min(MOST, lines.size()))) {
            Matcher matcher = RANGE.matcher(line);
            if (matcher.matches()) {
                String region = matcher.group(3);
                seen.add(new DrawnMap.Seen(
                        new BigInteger(matcher.group(1), 16),
                        new BigInteger(matcher.group(2), 16).add(BigInteger.ONE),
                        region,
                        new BigInteger(matcher.group(4), 16),
                        kind(region, rows),
                        matcher.group(5) != null));
            }
        }
        return seen;
    }

    private static String kind(String region, List<DrawnMap.Row> rows) {
        return rows.stream()
                .filter(row -> row.name().equals(region))
                .map(DrawnMap.Row::kind)
                .findFirst()
                .orElse("");
    }
}
