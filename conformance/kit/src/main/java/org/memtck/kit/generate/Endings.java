package org.memtck.kit.generate;

import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.rule.OpenClause;

/**
 * Decides whether a scenario ends with an operation that the specification leaves open: nothing can follow it, since nobody knows
 * what it did. The rarer its case, the more likely, so that each clause ends a few in a thousand.
 */
final class Endings {
    private final ChoiceSource choices;

    Endings(ChoiceSource choices) {
        this.choices = choices;
    }

    boolean choose(OpenClause clause) {
        return choices.chance(percentage(clause));
    }

    private static int percentage(OpenClause clause) {
        return switch (clause) {
            case BLK_2_CUT, RAM_1_UNKNOWN -> 1;
            case PIN_2_CUT, VIS_9_INEXACT, VIS_9_LATE -> 3;
            case ATTR_1_PENDING, TXN_1_SPACE, LIFE_4_MAPPED, IOMMU_4_DEPTH, DIRTY_3_OFF -> 6;
            case PIN_1_IOMMU, PIN_1_OWNED, RO_1_COALESCED, IOMMU_1_READ_ONLY_WAY -> 15;
            case COAL_1_ERRORS, COAL_1_INEXACT, PIN_2_MOVED, PIN_2_READ_ONLY, PIN_2_SECOND, PIN_2_UNPOKED -> 30;
            case EVT_1_BLOCK, VIS_9_EVENTFD, RAM_2_TRANSACTION, RAM_2_WINDOW -> 70;
            case LIFE_7_ROOT, LIFE_7_ALIASED, LIFE_8_SUBREGIONS, LIFE_8_ALIASED, PIN_2_LATE -> 100;
        };
    }
}
