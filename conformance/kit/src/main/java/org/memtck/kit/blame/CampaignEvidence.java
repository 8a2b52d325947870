package org.memtck.kit.blame;

import java.util.List;
import java.util.function.ToLongFunction;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;

/**
 * What a campaign has seen so far that speaks for and against a suspicion.
 *
 * @param agreed how often a rule was hit in a step that agreed
 * @param failing the suspects of the cases that failed and that nothing explains yet, as they were generated
 */
@Api
public record CampaignEvidence(ToLongFunction<Rule> agreed, List<Suspects> failing) {
    /** Copies the list. */
    public CampaignEvidence {
        failing = List.copyOf(failing);
    }
}
