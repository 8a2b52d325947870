package org.memtck.kit.avoid;

import java.util.List;
import org.memtck.reference.Step;
import org.memtck.spec.Api;

/**
 * A case of a campaign.
 *
 * @param steps its operations and what is expected of them
 * @param stopped what was left out of it because of a finding
 */
@Api
public record Case(List<Step> steps, List<Stopped> stopped) {
    /** A case of which nothing was left out. */
    public static Case of(List<Step> steps) {
        return new Case(steps, List.of());
    }
}
