package org.memtck.kit.coverage;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Capability;

/**
 * Bins that the shape of a rule allows and that no access reaches, some of them only where a target does not offer enough;
 * each with its reason. For unusual sets of capabilities the list may be too short, so that a bin counts as unreached that
 * cannot be reached.
 */
enum Impossible {
    LITTLE_GUEST(
            List.of(Rule.LANE_2),
            (bin, offer) -> bin.kind().isDevice() && !bin.order().isOfBigGuest(),
            "a little-endian guest's value is in the order of the bytes, so the rule decides nothing"),
    BLOCK_OF_LITTLE_DEVICE(
            List.of(Rule.LANE_1),
            (bin, offer) -> bin.order() == ByteOrder.BLOCK_TO_LITTLE,
            "the bytes of a block are in the order of a little-endian device, however it is cut"),
    ALIGNED_EIGHT(
            List.of(Rule.IMPL_4),
            (bin, offer) -> bin.size() == AccessSize.EIGHT && bin.alignment() == Alignment.ALIGNED,
            "an aligned access of 8 bytes is no narrower than any implemented size, so its pieces are aligned"),
    UNSHAPED(
            List.of(Rule.LANE_1),
            (bin, offer) -> !bin.order().isOfBigDevice() && lacks(offer, Capability.ACCESS_CONSTRAINTS),
            "the value of a little-endian device is not put together anew where no access is split or widened"),
    UNCUT_EIGHT(
            List.of(Rule.MMIO_2),
            (bin, offer) -> bin.size() == AccessSize.EIGHT && lacks(offer, Capability.ACCESS_CONSTRAINTS),
            "a callback of 8 bytes has no bits above its size"),
    NEVER_CHANGED(
            List.of(Rule.TREE_1),
            (bin, offer) -> lacks(offer, Capability.DYNAMIC),
            "an access sees no region come or go where the tree does not change"),
    CUT_BY_THE_ROOT(
            List.of(Rule.VIS_3),
            (bin, offer) -> bin.kind().isDevice() && lacks(offer, Capability.NESTING),
            "only the root cuts regions off, and beyond it there is nothing else"),
    BEHIND_THE_ROOT(
            List.of(Rule.CONT_1),
            (bin, offer) -> bin.kind().isDevice() && lacks(offer, Capability.NESTING),
            "only the root is a pure container, and where it has nothing there is nothing behind it"),
    NO_ATTRIBUTE(List.of(Rule.ATTR_1), (bin, offer) -> !hasAttribute(offer), "there is no attribute to change");

    private final List<Rule> rules;
    private final BiPredicate<Situation, Offer> bins;
    private final String reason;

    Impossible(List<Rule> rules, BiPredicate<Situation, Offer> bins, String reason) {
        this.rules = rules;
        this.bins = bins;
        this.reason = reason;
    }

    private static boolean lacks(Offer offer, Capability capability) {
        return !offer.capabilities().contains(capability);
    }

    /** Whether regions have something that can be set and that accesses or questions depend on. */
    private static boolean hasAttribute(Offer offer) {
        Set<Capability> attributes = EnumSet.of(
                Capability.READONLY,
                Capability.ROM_DEVICE,
                Capability.DIRTY_LOG,
                Capability.COALESCING,
                Capability.EVENTFD);
        return !Collections.disjoint(offer.capabilities(), attributes);
    }

    /** Why no access reaches them. */
    String reason() {
        return reason;
    }

    boolean holds(Rule rule, Situation bin, Offer offer) {
        return rules.contains(rule) && bins.test(bin, offer);
    }

    /** Whether some entry holds the bin. */
    static boolean is(Rule rule, Situation bin, Offer offer) {
        for (Impossible entry : values()) {
            if (entry.holds(rule, bin, offer)) {
                return true;
            }
        }
        return false;
    }
}
