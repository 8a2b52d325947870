package org.memtck.reference;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/**
 * Where a single access ends: the range of the flat view that holds all of it, after all translations by IOMMU regions.
 *
 * @param decode what the last address of the access decodes to, or null if it is refused by an IOMMU region or unspecified
 * @param offset the offset of its first byte in the region
 * @param rules the rules that lead there
 * @param open the clause that leaves open where it ends, if one does
 */
record Resolution(
        @Nullable Decode decode,
        long offset,
        RuleSet rules,
        @Nullable OpenClause open) {
    /** More translations than this are unspecified: they may well form a circle. */
    static final int MOST_TRANSLATIONS = 4;

    /** Follows an access of 1 to 8 bytes. */
    static Resolution of(World world, Spaces.Space from, long address, int size, boolean write) throws Misuse {
        Spaces.Space space = from;
        long at = address;
        RuleSet rules = RuleSet.NONE;
        for (int translations = 0; translations <= MOST_TRANSLATIONS; translations++) {
            Resolution here = within(world, space, at, size, write);
            if (here.decode == null) {
                return here;
            }
            rules = rules.union(here.rules);
            Region region = here.decode.region();
            if (region == null || region.kind != Kind.IOMMU) {
                return new Resolution(here.decode, here.offset, rules, null);
            }
            Translations entries = region.translations();
            long last = here.offset + size - 1;
            if (translations == MOST_TRANSLATIONS) {
                return open(OpenClause.IOMMU_4_DEPTH);
            }
            if (Long.compareUnsigned(entries.lastOfGranule(here.offset), last) < 0) {
                return open(OpenClause.IOMMU_1_TWO_GRANULES);
            }
            if (write && here.decode.readOnly()) {
                return open(OpenClause.IOMMU_1_READ_ONLY_WAY);
            }
            Long to = entries.translate(here.offset, write);
            if (to == null) {
                return new Resolution(null, 0, rules.with(Rule.IOMMU_2), null);
            }
            rules = rules.with(translations == 0 ? Rule.IOMMU_1 : Rule.IOMMU_4);
            space = world.spaces().get(entries.target);
            at = to;
        }
        return open(OpenClause.IOMMU_4_DEPTH);
    }

    private static Resolution open(OpenClause clause) {
        return new Resolution(null, 0, RuleSet.NONE, clause);
    }

    /** Finds the range of one space that holds an access; open if it straddles two. */
    private static Resolution within(World world, Spaces.Space space, long at, int size, boolean write) {
        AddressMap map = world.visible().map(space.root());
        int index = map.indexOf(at);
        Decode decode = map.decode(index);
        RuleSet rules = decode.rules().union(world.comparedRules(space, at, decode, write));
        long last = at + size - 1;
        if (Long.compareUnsigned(last, at) < 0) {
            return open(OpenClause.VIS_7_TWO_RANGES);
        }
        boolean crosses = ((at ^ last) & -world.page()) != 0;
        while (Long.compareUnsigned(decode.last(), last) < 0) {
            Decode next = map.decode(++index);
            if (!decode.isContinuedBy(next)) {
                return open(OpenClause.VIS_7_TWO_RANGES);
            }
            rules = rules.union(next.rules()).union(world.comparedRules(space, next.first(), next, write));
            decode = next;
            crosses = true;
        }
        boolean decides = crosses && decode.region() != null;
        return new Resolution(decode, decode.offsetOf(at), decides ? rules.with(Rule.VIS_7) : rules, null);
    }
}
