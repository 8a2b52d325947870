package org.memtck.kit.blame;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.memtck.reference.Step;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Finds the rules that an experiment confirms. The first experiment that has an answer decides. */
final class Confirmation {
    /** Rules that say of changes, too, what they leave as it is, or of what is drawn anew how it is to be asked. */
    private static final RuleSet ORDERS =
            RuleSet.of(Rule.PRIO_1, Rule.PRIO_2, Rule.PRIO_3, Rule.PRIO_4, Rule.PRIO_5, Rule.VIS_7);

    /** Rules about an order that does not depend on what was changed before. */
    private static final RuleSet LASTING_ORDERS = RuleSet.of(Rule.PRIO_1, Rule.PRIO_2);

    private static final RuleSet READ_ONLY = RuleSet.of(Rule.RO_1, Rule.RO_2);

    /** What tells of a map that is as wrong where it was never changed, in this order. */
    private static final List<Probe> UNCHANGED = List.of(
            Probe.of(EvidenceSource.PAGE_END, Rule.VIS_7, PageEndProbe::matters),
            new Probe(EvidenceSource.DEVICE, DeviceProbe::rules),
            Probe.of(EvidenceSource.WINDOW_LENGTH, Rule.PIN_3, WindowProbe::endsTooLate),
            Probe.of(EvidenceSource.HOLE, Rule.PRIO_4, HoleProbe::hides),
            Probe.of(EvidenceSource.PRIORITY_SIGN, Rule.PRIO_2, PrioritySignProbe::matters),
            Probe.of(EvidenceSource.UNMAPPED_TARGET, Rule.ALIAS_4, UnmappedTargetProbe::matters),
            Probe.of(EvidenceSource.ALIAS_OFFSET, Rule.ALIAS_1, AliasOffsetProbe::failsInLargerTarget),
            new Probe(EvidenceSource.DESTRUCTION, DestructionProbe::rules),
            Probe.of(EvidenceSource.ADD_ORDER, Rule.TREE_1, AddOrderProbe::matters),
            Probe.of(EvidenceSource.GRANULE, Rule.IOMMU_3, GranuleProbe::matters),
            Probe.of(EvidenceSource.PERMISSION, Rule.IOMMU_2, PermissionProbe::matters),
            Probe.of(EvidenceSource.LOGGED_ONCE, Rule.DIRTY_3, LoggedOnceProbe::passes));

    /** What tells of attributes if it is not the time of their change that matters. */
    private static final List<Probe> UNTIMED = List.of(
            new Probe(EvidenceSource.WRITABLE, WritableProbe::rules),
            Probe.of(EvidenceSource.COALESCING, Rule.COAL_1, CoalescingProbe::matters));

    private final Laboratory laboratory;
    private final Experiments experiments;
    private final Set<EvidenceSource> sources;
    private final Suspects suspects;

    Confirmation(Laboratory laboratory, Experiments experiments, Set<EvidenceSource> sources) {
        this.laboratory = laboratory;
        this.experiments = experiments;
        this.sources = sources;
        this.suspects = Suspects.of(laboratory.failing());
    }

    /** The rules; none if no experiment has an answer. */
    RuleSet rules() {
        RuleSet common = experiments.variations().inAllFailing(suspects.all());
        RuleSet rules = decisive();
        if (isAboutAttributes(rules, common) && isTiming(common)) {
            rules = RuleSet.of(Rule.ATTR_1);
        }
        rules = rules.isEmpty() ? first(UNTIMED) : rules;
        boolean nobody = common.isEmpty() && !suspects.all().isEmpty() && !experiments.doesKindMatter();
        return rules.isEmpty() && nobody && sources.contains(EvidenceSource.NO_SUSPECT_LEFT)
                ? RuleSet.of(Rule.VIS_1)
                : rules;
    }

    private RuleSet decisive() {
        RuleSet end = isByItself() ? RuleSet.NONE : ask(EvidenceSource.END_OF_ADDRESSES, EndOfAddressesProbe::rules);
        EarlierAccessProbe.Result earlier = sources.contains(EvidenceSource.EARLIER_ACCESS)
                ? EarlierAccessProbe.of(laboratory)
                : EarlierAccessProbe.Result.NOTHING;
        boolean outdated = earlier == EarlierAccessProbe.Result.OUTDATED;
        boolean single = sources.contains(EvidenceSource.SINGLE_ACCESS);
        if (single && SingleAccessProbe.goesAstray(laboratory)) {
            return RuleSet.of(Rule.VIS_9);
        } else if (!end.isEmpty()) {
            return end;
        } else if (sources.contains(EvidenceSource.QUERY_CONSISTENCY)
                && (QueryConsistencyProbe.differs(laboratory) || QueryConsistencyProbe.isViewRight(laboratory))) {
            return RuleSet.of(Rule.VIS_1);
        } else if (earlier == EarlierAccessProbe.Result.ASTRAY) {
            return RuleSet.of(Rule.VIS_1);
        } else if (!outdated && single && SingleAccessProbe.isCut(laboratory)) {
            return RuleSet.of(Rule.VIS_7);
        }
        RuleSet stray = ask(EvidenceSource.STRAY_WRITE, StrayWriteProbe::rules);
        if (!stray.isEmpty()) {
            return stray;
        }
        return experiments.isRightWhenRebuilt() ? changed(outdated) : first(UNCHANGED);
    }

    private RuleSet first(List<Probe> probes) {
        for (Probe probe : probes) {
            RuleSet rules = ask(probe.source(), probe.answer());
            if (!rules.isEmpty()) {
                return rules;
            }
        }
        return RuleSet.NONE;
    }

    private RuleSet ask(EvidenceSource source, Function<Laboratory, RuleSet> probe) {
        return sources.contains(source) ? probe.apply(laboratory) : RuleSet.NONE;
    }

    /**
     * The rules about the changes without which the map is right.
     *
     * @param outdated whether it takes an access before them: then no rule about order is to blame, but what was remembered
     */
    private RuleSet changed(boolean outdated) {
        RuleSet own = ownRule();
        if (!own.isEmpty()) {
            return own;
        } else if (experiments.doesTransactionMatter()) {
            return RuleSet.of(Rule.TXN_1);
        }
        RuleSet spoilt = outdated ? RuleSet.NONE : ask(EvidenceSource.CONTENT, ContentProbe::rules);
        if (!spoilt.isEmpty()) {
            return spoilt;
        } else if (sources.contains(EvidenceSource.CLOSED_SPACE) && ClosedSpaceProbe.matters(laboratory)) {
            return RuleSet.of(Rule.VIS_6);
        } else if (sources.contains(EvidenceSource.UNMAPPED_TARGET)
                && UnmappedTargetProbe.mattersOnceUnmapped(laboratory)) {
            return RuleSet.of(Rule.ALIAS_4);
        } else if (experiments.doesAliasMatter()) {
            return RuleSet.of(Rule.ALIAS_6);
        }
        RuleSet orders = outdated ? RuleSet.NONE : orders();
        RuleSet changes = experiments.variations().inAllFailing(Suspects.changes(laboratory.failing()));
        boolean any = changes.isEmpty() && sources.contains(EvidenceSource.NO_SUSPECT_LEFT);
        return !orders.isEmpty() ? orders : any ? RuleSet.of(Rule.TREE_1) : changes;
    }

    /** The rule of a change that gets the wrong answer by that rule: when what it changes shows is another matter. */
    private RuleSet ownRule() {
        Step step = laboratory.failing().failingStep();
        RuleSet own = RuleSet.of(OperationType.of(step.operation()).rule());
        return Suspects.isChange(step.operation()) ? step.rules().and(own) : RuleSet.NONE;
    }

    /** The rules about order that decide in all that fails, and not where another change of the same region shows rightly. */
    private RuleSet orders() {
        RuleSet orders = experiments.variations().inAllFailing(suspects.last().and(ORDERS));
        return orders.minus(experiments.otherChanges().passingLast(LASTING_ORDERS));
    }

    private boolean isAboutAttributes(RuleSet rules, RuleSet common) {
        if (rules.isEmpty()) {
            return !common.isEmpty();
        }
        return rules.contains(Rule.ATTR_1)
                || (experiments.isRightWhenRebuilt() && rules.minus(READ_ONLY).isEmpty());
    }

    private boolean isTiming(RuleSet common) {
        return sources.contains(EvidenceSource.ATTRIBUTE_TIMING)
                && (common.contains(Rule.ATTR_1) || !suspects.all().contains(Rule.ATTR_1))
                && AttributeTimingProbe.matters(laboratory);
    }

    /** Whether the operation is refused, or ends the target, although no rule decides anything. */
    private boolean isByItself() {
        return Suspects.failsByItself(laboratory.failing());
    }
}
