package org.memtck.cli.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.explain.DrawnMap;
import org.memtck.kit.explain.Figure;

/**
 * What there is to draw at the last operation of a counterexample. Addresses and offsets are in hexadecimal, 0x0 to
 * 0x10000000000000000; {@code to} is the address after the last one.
 *
 * @param maps the spaces that the operation concerns
 * @param apart the regions that are in none of them, a line each
 */
public record FigureEntry(List<MapEntry> maps, List<String> apart) {
    static final FigureEntry NONE = new FigureEntry(List.of(), List.of());

    /** What is missing is empty. */
    public FigureEntry {
        maps = Given.list(maps);
        apart = Given.list(apart);
    }

    /**
     * A space.
     *
     * @param title the spaces that show it, such as {@code space S}
     * @param when at what time; not there if after the operation
     * @param address the address in question; not there if there is none
     * @param edges where something begins or ends
     * @param rows the regions, the one that wins first
     * @param visible what an access reaches
     * @param left how many regions are not in {@code rows}
     */
    public record MapEntry(
            String title,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String when,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String address,

            List<String> edges,
            List<RowEntry> rows,
            List<SeenEntry> visible,
            int left) {
        /** What is missing is empty. */
        public MapEntry {
            title = Given.text(title);
            when = Given.text(when);
            edges = Given.list(edges);
            rows = Given.list(rows);
            visible = Given.list(visible);
        }

        static MapEntry of(DrawnMap map) {
            BigInteger address = map.address();
            return new MapEntry(
                    map.title(),
                    map.when(),
                    address == null ? null : hex(address),
                    map.edges().stream().map(FigureEntry::hex).toList(),
                    map.rows().stream().map(RowEntry::of).toList(),
                    map.visible().stream().map(SeenEntry::of).toList(),
                    map.left());
        }

        DrawnMap map() {
            return new DrawnMap(
                    title,
                    when,
                    address == null ? null : number(address),
                    edges.stream().map(FigureEntry::number).toList(),
                    rows.stream().map(RowEntry::row).toList(),
                    visible.stream().map(SeenEntry::seen).toList(),
                    left);
        }
    }

    /**
     * A region at one of its places.
     *
     * @param depth how many regions it is below
     * @param kind the keyword that creates such a region
     * @param notes what else matters, in words
     * @param cutBefore whether it begins before {@code from}, where nothing shows it
     * @param cutAfter whether it ends after {@code to}
     */
    public record RowEntry(
            String name,
            int depth,
            String kind,
            String notes,
            String from,
            String to,
            boolean cutBefore,
            boolean cutAfter,
            boolean enabled) {
        /** What is missing is empty. */
        public RowEntry {
            name = Given.text(name);
            kind = Given.text(kind);
            notes = Given.text(notes);
            from = Given.text(from);
            to = Given.text(to);
        }

        static RowEntry of(DrawnMap.Row row) {
            return new RowEntry(
                    row.name(),
                    row.depth(),
                    row.kind(),
                    row.notes(),
                    hex(row.from()),
                    hex(row.to()),
                    row.cutBefore(),
                    row.cutAfter(),
                    row.enabled());
        }

        DrawnMap.Row row() {
            return new DrawnMap.Row(name, depth, kind, notes, number(from), number(to), cutBefore, cutAfter, enabled);
        }
    }

    /** What an access reaches. */
    public record SeenEntry(String from, String to, String region, String offset, String kind, boolean readOnly) {
        /** What is missing is empty. */
        public SeenEntry {
            from = Given.text(from);
            to = Given.text(to);
            region = Given.text(region);
            offset = Given.text(offset);
            kind = Given.text(kind);
        }

        static SeenEntry of(DrawnMap.Seen seen) {
            return new SeenEntry(
                    hex(seen.from()), hex(seen.to()), seen.region(), hex(seen.offset()), seen.kind(), seen.readOnly());
        }

        DrawnMap.Seen seen() {
            return new DrawnMap.Seen(number(from), number(to), region, number(offset), kind, readOnly);
        }
    }

    private static final Pattern NUMBER = Pattern.compile("0x[0-9a-f]{1,17}");

    static FigureEntry of(Figure figure) {
        return new FigureEntry(figure.maps().stream().map(MapEntry::of).toList(), figure.apart());
    }

    /**
     * What there is to draw.
     *
     * @throws IllegalArgumentException if something in it is no address
     */
    public Figure figure() {
        return new Figure(maps.stream().map(MapEntry::map).toList(), apart);
    }

    private static String hex(BigInteger number) {
        return "0x" + number.toString(16);
    }

    private static BigInteger number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("expected an address such as 0x1000, not '" + text + "'");
        }
        return new BigInteger(text.substring(2), 16);
    }
}
