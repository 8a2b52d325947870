package org.memtck.faults;

import java.util.HashMap;
import java.util.Map;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Faults that break more rules than the one that they stand under, by what they do: whichever is blamed is right. */
final class AlsoBroken {
    /** A map that stays as it was after some changes breaks the rules of all of these changes. */
    private static final RuleSet CHANGES = RuleSet.of(Rule.TREE_1, Rule.TREE_2, Rule.VIS_5, Rule.ATTR_1, Rule.RO_1);

    private static final Map<String, RuleSet> RULES = new HashMap<>();

    static {
        also(
                CHANGES,
                "dma-keeps-segment",
                "redraw-without-erasing",
                "change-of-root-not-drawn",
                "change-of-readonly-container-not-drawn",
                "change-of-2-64-bytes-not-drawn",
                "change-of-last-byte-not-drawn",
                "change-of-whole-pages-only",
                "transaction-commits-one-region",
                "commit-draws-first-region",
                "commit-draws-last-region",
                "commit-draws-three-windows",
                "commit-delete-and-add-cancel",
                "commit-forgets-before-nested-begin",
                "remove-takes-one-segment");
        // The changes are those of what an alias shows.
        also(
                CHANGES.with(Rule.ALIAS_5),
                "change-not-through-alias",
                "change-not-through-second-alias",
                "change-of-first-mirror-only");
        also(RuleSet.of(Rule.ALIAS_6), "redraw-loses-alias-offset");
        // The spaces that are not drawn show another root's map, or an old one.
        also(
                CHANGES.with(Rule.VIS_6),
                "commit-draws-first-space",
                "commit-draws-last-space",
                "space-of-same-root-not-drawn",
                "space-opened-again-shows-old-map");
        // Segments that are lost, or kept, whatever the change was; they may be what a region shows between its
        // subregions.
        also(
                CHANGES.with(Rule.CONT_2),
                "remove-fails-beside-left-neighbour",
                "remove-takes-right-neighbour",
                "clear-removes-whole-segments",
                "cut-loses-right-part");
        also(
                RuleSet.of(Rule.CONT_2),
                "gap-first-only",
                "gap-shows-start",
                "gap-same-start-dropped",
                "gap-of-one-byte",
                "gap-before-all-missing");
        // A look-up that remembers differs from the flat view, which does not.
        also(
                RuleSet.of(Rule.VIS_1),
                "tlb-loses-readonly",
                "tlb-kept-after-delete",
                "tlb-kept-after-enable",
                "tlb-kept-after-move",
                "tlb-kept-after-resize",
                "tlb-kept-after-retarget");
        also(RuleSet.of(Rule.VIS_1, Rule.RO_1), "tlb-kept-after-readonly");
        also(
                CHANGES.with(Rule.VIS_1).with(Rule.VIS_6).with(Rule.VIS_7),
                "tlb-keeps-holes",
                "tlb-kept-behind-first-page",
                "tlb-kept-beside-change",
                "tlb-kept-after-nested-commit",
                "tlb-kept-in-other-spaces");
        also(RuleSet.of(Rule.RO_1), "cut-loses-readonly");
        also(RuleSet.of(Rule.PRIO_5), "add-again-keeps-priority");
        // An attribute that is lost breaks its own rule as well as the one about when it may be set.
        also(
                RuleSet.of(Rule.RO_1),
                "readonly-lost-while-invisible",
                "readonly-fixed-once-mapped",
                "readonly-lost-on-move");
        also(RuleSet.of(Rule.ROMD_3), "romd-mode-lost-while-invisible");
        also(RuleSet.of(Rule.DIRTY_1), "dirty-log-lost-while-invisible");
        also(RuleSet.of(Rule.EVT_1), "eventfd-lost-while-invisible");
        also(RuleSet.of(Rule.EVT_2), "eventfd-kept-while-invisible", "eventfd-little-endian");
        also(RuleSet.of(Rule.COAL_1), "coalesced-kept-while-invisible");
        // What never belonged to its owner is not finalised with it.
        also(RuleSet.of(Rule.LIFE_4), "owner-attached-when-added");
        // With the offset cut, what lies past the target's end may lie within it.
        also(RuleSet.of(Rule.ALIAS_3, Rule.VIS_4), "alias-offset-32-bits");
        also(RuleSet.of(Rule.ALIAS_6), "disabled-target-not-erased");
        also(RuleSet.of(Rule.ALIAS_4), "gap-region-once");
        // What an access does not find, it neither reads nor calls.
        also(
                RuleSet.of(Rule.RAM_1, Rule.MMIO_1),
                "lookup-misses-first-byte",
                "lookup-misses-last-byte",
                "lookup-end-overflows",
                "access-up-to-end-refused",
                "space-closed-empties-others");
        also(RuleSet.of(Rule.IMPL_2), "callback-stops-at-error");
        also(RuleSet.of(Rule.LIFE_8), "owner-dies-behind-alias");
    }

    private AlsoBroken() {}

    private static void also(RuleSet rules, String... ids) {
        for (String id : ids) {
            RULES.put(id, rules);
        }
    }

    /** The fault with the other rules that it breaks. */
    static Fault of(Fault fault) {
        return fault.alsoBreaks(RULES.getOrDefault(fault.id(), RuleSet.NONE));
    }

    /** The faults that break more rules than one. */
    static Iterable<String> ids() {
        return RULES.keySet();
    }
}
