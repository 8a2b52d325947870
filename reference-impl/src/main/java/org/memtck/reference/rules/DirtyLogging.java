package org.memtck.reference.rules;

import org.memtck.reference.model.DirtyLog;
import org.memtck.reference.model.Kind;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.spec.observation.DirtyBytes;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.target.Parameters;

/** Dirty logging (family DIRTY): what is reported of what the guest wrote. */
final class DirtyLogging {
    private final Machine machine;

    DirtyLogging(Machine machine) {
        this.machine = machine;
    }

    Plan set(AttributeOperation.SetLog op) {
        Region region = ram(op.region());
        boolean visible = Visibility.isVisible(machine, region);
        return Plan.doing(() -> {
            DirtyLog log = region.attributes.log(op.client());
            if (log.isOn() != op.on() && region.enabled) {
                machine.world().drawNext();
            }
            log.set(op.on(), visible, machine.openTransaction());
            region.attributes.noteChange();
        });
    }

    private Region ram(String name) throws Misuse {
        Region region = machine.region(name);
        if (region.kind != Kind.RAM) {
            throw Misuse.of(Rule.DIRTY_3);
        }
        return region;
    }

    /** The dirty pages of a range, which are clean after that (rule DIRTY-1). */
    Plan take(AttributeOperation.TakeDirty op) {
        Region region = ram(op.region());
        Range asked = Ram.within(region, "range reaches", op.at(), op.length());
        DirtyLog log = region.attributes.log(op.client());
        if (log.isUnsettled(machine.openTransaction())) {
            return Plan.open(OpenClause.ATTR_1_PENDING);
        }
        if (!log.isOn()) {
            return Plan.open(OpenClause.DIRTY_3_OFF);
        }
        Parameters target = machine.world().parameters();
        Range pages = DirtyPages.around(asked, target.dirtyGranule(), region.size);
        Range cleared = DirtyPages.around(asked, target.dirtyWindow(), region.size);
        DirtyBytes dirty = log.in(pages);
        Expectation expectation = Expectation.dirty(DirtyPages.of(dirty, target.dirtyGranule(), region.size), dirty);
        return Plan.of(expectation, rules(region, log, pages)).then(() -> log.clean(pages, cleared));
    }

    private static RuleSet rules(Region region, DirtyLog log, Range asked) {
        RuleSet rules = RuleSet.NONE;
        if (log.hasWritten(asked)) {
            rules = rules.with(Rule.DIRTY_1);
        }
        if (!log.mayBeDirtyThroughout(asked)) {
            rules = rules.with(Rule.DIRTY_2);
        }
        return log.wasSwitchedOddly() ? rules.with(Rule.DIRTY_3).union(AttributeTiming.of(region)) : rules;
    }
}
