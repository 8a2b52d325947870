package org.memtck.kit.blame;

import static org.memtck.kit.blame.Symptom.ACCEPTED;
import static org.memtck.kit.blame.Symptom.CALL_ASTRAY;
import static org.memtck.kit.blame.Symptom.CALL_CUT;
import static org.memtck.kit.blame.Symptom.CALL_MISSING;
import static org.memtck.kit.blame.Symptom.CALL_OFFSET;
import static org.memtck.kit.blame.Symptom.CALL_REPEATED;
import static org.memtck.kit.blame.Symptom.CALL_UNDUE;
import static org.memtck.kit.blame.Symptom.CALL_VALUE;
import static org.memtck.kit.blame.Symptom.MAP;
import static org.memtck.kit.blame.Symptom.NO_ANSWER;
import static org.memtck.kit.blame.Symptom.OWNER_DIES;
import static org.memtck.kit.blame.Symptom.OWNER_REMAINS;
import static org.memtck.kit.blame.Symptom.PAGE_MISSING;
import static org.memtck.kit.blame.Symptom.PAGE_UNDUE;
import static org.memtck.kit.blame.Symptom.REFUSED;
import static org.memtck.kit.blame.Symptom.REGION_DIES;
import static org.memtck.kit.blame.Symptom.REGION_REMAINS;
import static org.memtck.kit.blame.Symptom.SIGNAL_MISSING;
import static org.memtck.kit.blame.Symptom.SIGNAL_UNDUE;
import static org.memtck.kit.blame.Symptom.STATUS;
import static org.memtck.kit.blame.Symptom.UNOWNED_DIES;
import static org.memtck.kit.blame.Symptom.VALUE;
import static org.memtck.kit.blame.Symptom.WINDOW;

import java.util.EnumSet;
import java.util.Set;
import org.memtck.spec.rule.Rule;

/** The symptoms of each rule: how an answer that the rule alone decides can be wrong. */
final class RuleSymptoms {
    /** Who answers at an address: everything may differ but how a call is made. */
    private static final Set<Symptom> WHO = EnumSet.of(
            ACCEPTED,
            REFUSED,
            STATUS,
            VALUE,
            MAP,
            CALL_MISSING,
            CALL_UNDUE,
            CALL_ASTRAY,
            CALL_OFFSET,
            WINDOW,
            SIGNAL_MISSING,
            NO_ANSWER);

    private static final Set<Symptom> CONTENT = EnumSet.of(ACCEPTED, REFUSED, STATUS, VALUE, MAP, CALL_UNDUE);
    private static final Set<Symptom> CALLS =
            EnumSet.of(CALL_MISSING, CALL_UNDUE, CALL_ASTRAY, CALL_REPEATED, CALL_CUT, CALL_OFFSET, CALL_VALUE);
    private static final Set<Symptom> VALUES = EnumSet.of(VALUE, CALL_VALUE);
    private static final Set<Symptom> CUT = EnumSet.of(CALL_CUT);
    private static final Set<Symptom> ALIGNED_CUT = EnumSet.of(CALL_CUT, CALL_OFFSET);

    private RuleSymptoms() {}

    /** Whether the rule speaks of one of the symptoms. ATTR-1 speaks of none; {@link AttributeTimingProbe} finds out. */
    static boolean by(Rule rule, Set<Symptom> symptoms) {
        Set<Symptom> spoken = by(rule);
        return symptoms.stream().anyMatch(spoken::contains);
    }

    private static Set<Symptom> by(Rule rule) {
        return switch (rule) {
            case RAM_1, RAM_2, RAM_3, RAM_4, ROM_1, ROM_2, ROMD_1, ROMD_2, RO_1, RO_2 -> CONTENT;
            case ROMD_3 -> EnumSet.of(ACCEPTED, REFUSED, STATUS, VALUE, MAP, CALL_UNDUE, CALL_MISSING);
            case MMIO_1 -> EnumSet.of(CALL_MISSING, CALL_UNDUE, CALL_ASTRAY, CALL_REPEATED, CALL_OFFSET, SIGNAL_UNDUE);
            case MMIO_2, LANE_1, LANE_2 -> VALUES;
            case MMIO_3 -> EnumSet.of(STATUS, CALL_CUT);
            case VALID_1, VALID_2, ALIAS_7, ALIAS_8 -> EnumSet.of(ACCEPTED, STATUS);
            case VALID_3 -> EnumSet.of(REFUSED, STATUS);
            case VIS_2, RESV_2 -> EnumSet.of(ACCEPTED, STATUS, CALL_UNDUE, VALUE);
            case IOMMU_2 -> EnumSet.of(ACCEPTED, STATUS, CALL_UNDUE, CALL_REPEATED, CALL_CUT, VALUE);
            case IMPL_1, IMPL_2 -> CUT;
            case IMPL_5, VIS_9 -> with(WHO, CALL_CUT, CALL_REPEATED, CALL_VALUE, SIGNAL_UNDUE);
            case IMPL_3, IMPL_4, IMPL_6 -> ALIGNED_CUT;
            case VIS_7 -> EnumSet.of(CALL_CUT, VALUE, REFUSED, STATUS, CALL_VALUE);
            case BLK_1, BLK_2 -> with(WHO, CALL_CUT, CALL_REPEATED, CALL_VALUE);
            case PIN_1, PIN_2, PIN_3, COAL_1 -> with(WHO, CALL_CUT, CALL_REPEATED, CALL_VALUE);
            case DIRTY_1 -> EnumSet.of(PAGE_MISSING);
            case DIRTY_2 -> EnumSet.of(PAGE_UNDUE);
            case DIRTY_3 -> EnumSet.of(PAGE_MISSING, PAGE_UNDUE, ACCEPTED, REFUSED, STATUS);
            case EVT_1 -> EnumSet.of(SIGNAL_MISSING, ACCEPTED, REFUSED, STATUS);
            case EVT_2 -> EnumSet.of(SIGNAL_UNDUE, CALL_MISSING);
            case EVT_3 -> EnumSet.of(SIGNAL_UNDUE, SIGNAL_MISSING, CALL_MISSING, NO_ANSWER);
            case LIFE_1 -> EnumSet.of(REGION_REMAINS, REGION_DIES);
            case LIFE_2, LIFE_3 -> EnumSet.of(OWNER_DIES, REGION_DIES);
            case LIFE_4 -> EnumSet.of(REGION_REMAINS, REGION_DIES);
            case LIFE_5, LIFE_11 -> EnumSet.of(OWNER_REMAINS);
            case LIFE_6 -> CALLS;
            case LIFE_7, LIFE_8, LIFE_10 -> EnumSet.of(ACCEPTED, REFUSED, STATUS, REGION_REMAINS, NO_ANSWER);
            case LIFE_9 -> EnumSet.of(ACCEPTED, STATUS, UNOWNED_DIES);
            case ATTR_1 -> EnumSet.noneOf(Symptom.class);
            default -> WHO;
        };
    }

    private static Set<Symptom> with(Set<Symptom> symptoms, Symptom... more) {
        Set<Symptom> all = EnumSet.copyOf(symptoms);
        all.addAll(Set.of(more));
        return all;
    }
}
