package org.memtck.reference;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/**
 * Where a single access ends: the range of the flat view that holds all of it, after all translations by IOMMU regions.
 *
 * @param decode what the last address of the access decodes to, or null if it is refused by an IOMMU region or unspecified
 * @param offset the offset of its first byte in the region
 * @param rules the rules that lead there
 * @param open whether it lies in more than one range, or it is unspecified where it ends
 */
record Resolution(@Nullable Decode decode, long offset, RuleSet rules, boolean open) {
    /** More translations than this are unspecified: they may well form a circle. */
    static final int MOST_TRANSLATIONS = 4;

    private static final Resolution OPEN = new Resolution(null, 0, RuleSet.NONE, true);

    /** Follows an access of 1 to 8 bytes. */
    static Resolution of(World world, Spaces.Space from, long address, int size, boolean write) throws Misuse {
        Spaces.Space space = from;
        long at = address;
        RuleSet rules = RuleSet.NONE;
        for (int translations = 0; translations <= MOST_TRANSLATIONS; translations++) {
            if (world.isUnsettled(space)) {
                return OPEN;
            }
            Resolution here = within(world, space, at, size, write);
            if (here.decode == null) {
                return OPEN;
            }
            rules = rules.union(here.rules);
            Region region = here.decode.region();
            if (region == null || region.kind != Kind.IOMMU) {
                return new Resolution(here.decode, here.offset, rules, false);
            }
            Translations entries = region.translations();
            long last = here.offset + size - 1;
            if (translations == MOST_TRANSLATIONS
                    || Long.compareUnsigned(entries.lastOfGranule(here.offset), last) < 0
                    || (write && (here.decode.readOnly() || here.decode.isRightOpen()))) {
                return OPEN;
            }
            Long to = entries.translate(here.offset, write);
            if (to == null) {
                return new Resolution(null, 0, rules.with(Rule.IOMMU_2), false);
            }
            rules = rules.with(translations == 0 ? Rule.IOMMU_1 : Rule.IOMMU_4);
            space = world.spaces().get(entries.target);
            at = to;
        }
        return OPEN;
    }

    /** Finds the range of one space that holds an access; open if it straddles two (rule VIS-9). */
    private static Resolution within(World world, Spaces.Space space, long at, int size, boolean write) {
        AddressMap map = world.visible().map(space.root());
        int index = map.indexOf(at);
        Decode decode = map.decode(index);
        RuleSet rules = decode.rules().union(world.comparedRules(space, at, decode, write));
        long last = at + size - 1;
        if (Long.compareUnsigned(last, at) < 0) {
            return OPEN;
        }
        boolean crosses = ((at ^ last) & -world.parameters().page()) != 0;
        while (Long.compareUnsigned(decode.last(), last) < 0) {
            Decode next = map.decode(++index);
            if (!decode.isContinuedBy(next)) {
                return OPEN;
            }
            rules = rules.union(next.rules()).union(world.comparedRules(space, next.first(), next, write));
            decode = next;
            crosses = true;
        }
        if (write && map.cutsEventfdAt(index, decode.offsetOf(at), decode.offsetOf(last))) {
            rules = rules.with(Rule.EVT_3);
        }
        boolean decides = crosses && decode.region() != null;
        return new Resolution(decode, decode.offsetOf(at), decides ? rules.with(Rule.VIS_7) : rules, false);
    }
}
