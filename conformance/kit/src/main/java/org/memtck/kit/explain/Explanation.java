package org.memtck.kit.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.campaign.Finding;
import org.memtck.spec.Api;

/**
 * A finding and why the rules expect what they do, as values only: formatting is left to the caller.
 *
 * @param space the space that the differing step uses, or null if it uses none
 * @param address the unsigned address of the access, or the first at which the answers differ; null without a space
 * @param drawing the spaces at that step, in lines of at most 106 characters
 * @param figure the same as values
 * @param why what answers at the address, why nothing else does, and what else decides, one sentence for each
 * @param map the map at that step, as expected and as the target sees it
 */
@Api
public record Explanation(
        Finding finding,
        @Nullable String space,
        @Nullable Long address,
        List<String> drawing,
        Figure figure,
        List<String> why,
        MapAnswers map) {
    /** Copies the lists. */
    public Explanation {
        drawing = List.copyOf(drawing);
        why = List.copyOf(why);
    }
}
