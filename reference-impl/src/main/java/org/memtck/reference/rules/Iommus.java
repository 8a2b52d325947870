package org.memtck.reference.rules;

import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Kind;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.reference.model.Space;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.KindOperation;

/** Translated accesses (family IOMMU). */
final class Iommus {
    /** The rule by which a block is cut at granules. */
    static final RuleSet GRANULES = RuleSet.of(Rule.IOMMU_3);

    /** More translations than this are unspecified: they may well form a circle. */
    private static final int MOST_TRANSLATIONS = 4;

    private Iommus() {}

    static Plan setTranslation(Machine machine, KindOperation.SetTranslation op) {
        Region region = machine.region(op.region());
        if (region.kind != Kind.IOMMU) {
            throw Misuse.of(Rule.IOMMU_1);
        }
        if (!region.translations().isAligned(op.iova())) {
            throw Misuse.error(Rule.IOMMU_1, "iova is not the first address of a granule");
        }
        if (!region.size.contains(op.iova())) {
            throw Misuse.error(Rule.IOMMU_1, "iova lies beyond the end of " + op.region());
        }
        return Plan.doing(() -> region.translations().set(op.iova(), op.to(), op.permission()));
    }

    /** A space that an IOMMU region forwards to stays open. */
    static void refuseIfTarget(RegionTree tree, Space space) throws Misuse {
        for (int id = 0; id < tree.count(); id++) {
            Region region = tree.region(id);
            if (region.kind == Kind.IOMMU
                    && !region.destroyed
                    && region.translations().target.equals(space.name())) {
                throw Misuse.error(Rule.IOMMU_1, "the space " + space.name() + " is the target of " + region.name);
            }
        }
    }

    /** A single access that an IOMMU region lets not pass. */
    static Plan reject(RuleSet rules) {
        return Plan.of(Expectation.rejected(), rules);
    }

    static boolean isIommu(@Nullable Region region) {
        return region != null && region.kind == Kind.IOMMU;
    }

    /** Returns whether it is open where an access goes that was translated so many times, and comes to another IOMMU region. */
    static boolean isTooDeep(int translations) {
        return translations == MOST_TRANSLATIONS;
    }

    /**
     * Returns the rule that decides where bytes go that reach an IOMMU region: on, or nowhere.
     *
     * @param to the address to which they are translated, or null if they may not pass
     * @param translations how many times they were translated before
     */
    static RuleSet ofTranslation(@Nullable Long to, int translations) {
        return RuleSet.of(to == null ? Rule.IOMMU_2 : translations == 0 ? Rule.IOMMU_1 : Rule.IOMMU_4);
    }
}
