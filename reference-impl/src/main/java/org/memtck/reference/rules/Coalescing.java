package org.memtck.reference.rules;

import java.util.List;
import org.memtck.reference.model.Kind;
import org.memtck.reference.model.LateWrites;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.reference.model.Space;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Settles;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Range;

/**
 * Writes to coalesced ranges, which can arrive late (family COAL). What is expected says which accesses may come late, and what
 * must have arrived; the verdict keeps the account of what is still to come.
 */
final class Coalescing {
    private static final RuleSet COALESCED = RuleSet.of(Rule.COAL_1);

    private final Machine machine;
    private final LateWrites late;

    Coalescing(Machine machine) {
        this.machine = machine;
        this.late = machine.lateWrites();
    }

    Plan coalesce(AttributeOperation.Coalesce op) {
        Region region = device(op.region());
        Range zone = Ram.within(Rule.COAL_1, region, "range reaches", op.at(), op.length());
        return Plan.doing(() -> region.attributes.addZone(zone, machine.openTransaction()))
                .then(region.attributes::noteChange);
    }

    Plan uncoalesce(AttributeOperation.Uncoalesce op) {
        Region region = device(op.region());
        return Plan.doing(() -> region.attributes.zones().removeIf(zone -> true, machine.openTransaction()))
                .then(region.attributes::noteChange);
    }

    private Region device(String name) {
        Region region = machine.region(name);
        if (region.kind != Kind.MMIO) {
            throw Misuse.of(Rule.COAL_1);
        }
        return region;
    }

    /** Nothing may be late any more; within a transaction a target is not quiet, so deaths may. */
    Plan flush() {
        boolean quiet = machine.openTransaction() == 0;
        RuleSet rules = quiet ? machine.trace().deaths() : RuleSet.NONE;
        Expectation expectation = Expectation.ok().settling(quiet ? Settles.EVERYTHING : Settles.CALLS);
        Plan plan = Plan.ok()
                .expecting(expectation)
                .naming(late.areLate() ? rules.union(COALESCED) : rules)
                .then(late::endAll)
                .then(machine.world()::drawAll);
        return quiet ? plan.then(machine.trace()::forgetDeaths) : plan;
    }

    /** Returns whether writes to a device are late, or may once have been. */
    boolean isInPlay(Region region) {
        return late.isLate(region) || region.attributes.hadZones();
    }

    /** Returns the rule that an access to a device brings in what is late there, if something may be. */
    RuleSet bringingIn(Region region) {
        return isInPlay(region) ? COALESCED : RuleSet.NONE;
    }

    /** An access that is not late brings in what is. */
    private Plan bringIn(Region region, Plan access) {
        return access.decidedBy(bringingIn(region)).then(() -> late.end(region));
    }

    /** A read of a device, planned as if nothing were late. */
    Plan read(Region region, DeviceAttempt attempt, Plan plan) {
        if (attempt.inexact() != null && late.isLate(region)) {
            return Plan.open(OpenClause.COAL_1_INEXACT);
        }
        return attempt.access() == null ? plan : bringIn(region, plan);
    }

    /** A write to a device, planned as if nothing could be late. If it is late itself, nobody can be told of an error. */
    Plan write(Region region, DeviceAttempt attempt, long offset, int size, Plan plan) {
        boolean mayBeLate = mayBeLate(region, offset, size);
        DeviceAccess access = attempt.access();
        if (access == null) {
            boolean unclear = attempt.inexact() != null && (mayBeLate || late.isLate(region));
            return unclear ? Plan.open(OpenClause.COAL_1_INEXACT) : plan;
        }
        if (!mayBeLate) {
            return bringIn(region, plan);
        }
        return region.device.errors() != null
                ? Plan.open(OpenClause.COAL_1_ERRORS)
                : plan.decidedBy(COALESCED)
                        .expecting(Expectation.with(Observation.ok(), List.of(access.allowedLate())))
                        .then(() -> late.note(region));
    }

    private boolean mayBeLate(Region region, long offset, int size) {
        return mayBeLate(machine, region, offset, size);
    }

    /** Returns whether one range holds the whole write, or did when the open transaction began. */
    static boolean mayBeLate(Machine machine, Region region, long offset, int size) {
        return region.attributes
                .zones()
                .anyMaybe(zone -> zone.contains(offset) && zone.contains(offset + size - 1), machine.openTransaction());
    }

    /**
     * A write that signals an eventfd calls nothing, but is an access to the device, unless it might be late itself.
     *
     * @param signalled the same with an access that has no callbacks
     */
    Plan signal(Region region, long offset, int size, Plan plan, Expectation signalled) {
        return !late.isLate(region) || mayBeLate(region, offset, size)
                ? plan
                : bringIn(region, plan.expecting(signalled));
    }

    /** Returns whether late writes have to arrive because what some space shows will be another state. */
    boolean arriveWith(RegionTree next) {
        if (!late.areLate()) {
            return false;
        }
        for (Space space : machine.world().spaces().all()) {
            if (!Visibility.ranges(machine.visible(), space).equals(Visibility.ranges(next, space))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether late writes have to arrive because a space closes. */
    boolean arriveWithClosing(Space space) {
        return late.areLate() && !Visibility.ranges(machine.visible(), space).isEmpty();
    }

    /** A change of the map with which late writes have to arrive. It is not stopped because of that. */
    Plan arriving(Plan change) {
        return change.expecting(change.expectation().settling(Settles.CALLS))
                .naming(change.rules().union(COALESCED))
                .then(late::endAll);
    }
}
