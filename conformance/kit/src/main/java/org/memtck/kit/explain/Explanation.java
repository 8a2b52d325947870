package org.memtck.kit.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.campaign.Finding;
import org.memtck.spec.Api;

/**
 * A finding and why the rules expect what they do. Nothing but values: how they are told is up to who shows them.
 *
 * @param space the space in which the step that differs does something, or null if it does so in none
 * @param address the address of it, unsigned: that of the access, or the first at which the answers differ; null without
 *     a space
 * @param drawing the spaces as they are at that step, in lines of 106 characters or less
 * @param why what answers at the address, why nothing else does, and what else decides; a sentence each
 * @param map the map at that step, as it is expected and as the target sees it
 */
@Api
public record Explanation(
        Finding finding,
        @Nullable String space,
        @Nullable Long address,
        List<String> drawing,
        List<String> why,
        MapAnswers map) {
    /** Copies the lists. */
    public Explanation {
        drawing = List.copyOf(drawing);
        why = List.copyOf(why);
    }
}
