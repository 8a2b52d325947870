package org.memtck.kit.check;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/**
 * How an answer differs from what is expected.
 *
 * @param aspect what differs; the first of several in the order of the aspects
 * @param expected what was expected, in the scenario language
 * @param observed what was observed, in the scenario language
 */
@Api
public record Difference(Aspect aspect, String expected, String observed) {
    /** Whether another region is found at some address than should be, whatever is said of what is read-only. */
    public boolean showsAnotherRegion() {
        try {
            return !regions(expected).equals(regions(observed));
        } catch (SyntaxException e) {
            // It is no answer.
            return false;
        }
    }

    private static List<MappedRange> regions(String observation) throws SyntaxException {
        List<MappedRange> regions = new ArrayList<>();
        for (MappedRange range : ScenarioText.parseObservation(observation).ranges()) {
            MappedRange next = new MappedRange(range.first(), range.last(), range.region(), range.offset(), false);
            int last = regions.size() - 1;
            if (last >= 0 && regions.get(last).continuedBy(next)) {
                regions.set(last, regions.get(last).with(next));
            } else {
                regions.add(next);
            }
        }
        return regions;
    }
}
