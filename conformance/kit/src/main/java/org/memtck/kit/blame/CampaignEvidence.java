package org.memtck.kit.blame;

import java.util.List;
import java.util.function.ToLongFunction;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;

/**
 * The evidence for and against suspects that a campaign has seen so far.
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
