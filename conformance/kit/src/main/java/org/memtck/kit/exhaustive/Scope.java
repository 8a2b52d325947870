package org.memtck.kit.exhaustive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.memtck.spec.Api;

/**
 * How far an exhaustive run goes. As text the extents are separated by commas: {@code trees=3x2,changes=2x3}.
 *
 * @param extents one or more, of each sort at most one for a number of addresses
 */
@Api
public record Scope(List<Extent> extents) {
    /** The largest that ends within five minutes on two cores, for a target that runs in this process. */
    public static final Scope DEFAULT = new Scope(
            List.of(new Extent(false, 4, 1), new Extent(false, 3, 2), new Extent(true, 3, 1), new Extent(true, 2, 4)));

    private static final Pattern EXTENT = Pattern.compile("(trees|changes)=([0-9]{1,6})x([0-9]{1,6})");

    /** Copies the list, and checks it. */
    public Scope {
        extents = List.copyOf(extents);
        if (extents.isEmpty()) {
            throw new IllegalArgumentException("a scope has an extent");
        }
        for (Extent extent : extents) {
            boolean twice = extents.stream()
                            .filter(other ->
                                    other.changed() == extent.changed() && other.addresses() == extent.addresses())
                            .count()
                    > 1;
            if (twice) {
                throw new IllegalArgumentException(extent + " says what another extent says already");
            }
        }
    }

    /**
     * Parses a text.
     *
     * @throws ScopeException with what is wrong and what may be written
     */
    public static Scope parse(String text) throws ScopeException {
        List<Extent> extents = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = EXTENT.matcher(part);
            if (!matcher.matches()) {
                throw new ScopeException("'" + part + "' is no extent of a scope; write such as " + DEFAULT);
            }
            try {
                extents.add(new Extent(
                        matcher.group(1).equals("changes"),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))));
            } catch (IllegalArgumentException e) {
                throw new ScopeException("'" + part + "': " + e.getMessage());
            }
        }
        try {
            return new Scope(extents);
        } catch (IllegalArgumentException e) {
            throw new ScopeException("'" + text + "': " + e.getMessage());
        }
    }

    @Override
    public String toString() {
        return extents.stream().map(Extent::toString).collect(Collectors.joining(","));
    }
}
