package org.memtck.reference;

import java.util.HashMap;
import java.util.Map;
import org.memtck.spec.observation.DirtyBytes;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Settles;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.target.Parameters;

/** Attributes that do not change the map: dirty logging, coalesced ranges, eventfds (rule ATTR-1). */
final class AttributeOperations implements AttributeOperation.Visitor<Answer> {
    private final World world;
    private final Avoided avoided;
    /** The region of each eventfd. */
    private final Map<String, Region> eventfds = new HashMap<>();

    AttributeOperations(World world, Avoided avoided) {
        this.world = world;
        this.avoided = avoided;
    }

    @Override
    public Answer setLog(AttributeOperation.SetLog op) {
        Region region = memory(op.region());
        region.attributes.log(op.client()).set(op.on(), world.isVisible(region), world.openTransaction());
        region.attributes.noteChange();
        return Answer.ok();
    }

    private Region memory(String name) throws Misuse {
        Region region = world.region(name);
        if (region.kind != Kind.RAM) {
            throw Misuse.of(Rule.DIRTY_3);
        }
        return region;
    }

    @Override
    public Answer takeDirty(AttributeOperation.TakeDirty op) {
        Region region = memory(op.region());
        DirtyLog log = region.attributes.log(op.client());
        Range asked = within(region, "range", op.at(), op.length());
        if (log.isUnsettled(world.openTransaction())) {
            return Answer.open(OpenClause.ATTR_1_PENDING);
        }
        if (!log.isOn()) {
            return Answer.open(OpenClause.DIRTY_3_OFF);
        }
        Parameters target = world.parameters();
        Range pages = DirtyPages.around(asked, target.dirtyGranule(), region.size);
        RuleSet rules = dirtyRules(log, pages);
        if (avoided.stops(rules)) {
            return Answer.AVOIDED;
        }
        DirtyBytes dirty = log.take(pages, DirtyPages.around(asked, target.dirtyWindow(), region.size));
        return Answer.done(Expectation.dirty(DirtyPages.of(dirty, target.dirtyGranule(), region.size), dirty), rules);
    }

    private static Range within(Region region, String what, long at, long length) throws Misuse {
        long last = at + length - 1;
        if (!region.size.contains(last) || Long.compareUnsigned(last, at) < 0) {
            throw Misuse.error("the " + what + " reaches past the end of " + region.name);
        }
        return new Range(at, last);
    }

    private static RuleSet dirtyRules(DirtyLog log, Range asked) {
        RuleSet rules = RuleSet.NONE;
        if (log.hasWritten(asked)) {
            rules = rules.with(Rule.DIRTY_1);
        }
        if (!log.mayBeDirtyThroughout(asked)) {
            rules = rules.with(Rule.DIRTY_2);
        }
        return log.wasSwitchedOddly() ? rules.with(Rule.DIRTY_3).with(Rule.ATTR_1) : rules;
    }

    @Override
    public Answer coalesce(AttributeOperation.Coalesce op) {
        Region region = device(op.region(), Rule.COAL_1);
        Range zone = within(region, "range", op.at(), op.length());
        region.attributes.addZone(zone, world.openTransaction());
        region.attributes.noteChange();
        return Answer.ok();
    }

    @Override
    public Answer uncoalesce(AttributeOperation.Uncoalesce op) {
        Region region = device(op.region(), Rule.COAL_1);
        region.attributes.clearZones(world.openTransaction());
        region.attributes.noteChange();
        return Answer.ok();
    }

    /** Nothing may be late any more; within a transaction a target is not quiet, so deaths may. It is never avoided. */
    @Override
    public Answer flush(AttributeOperation.Flush op) {
        boolean quiet = world.openTransaction() == 0;
        RuleSet rules = quiet ? world.lifecycle().takeRecent() : RuleSet.NONE;
        boolean late = world.lateWrites().endAll();
        return Answer.done(
                Expectation.ok().settling(quiet ? Settles.EVERYTHING : Settles.CALLS),
                late ? rules.with(Rule.COAL_1) : rules);
    }

    @Override
    public Answer addEventfd(AttributeOperation.AddEventfd op) {
        Region region = device(op.region(), Rule.EVT_1);
        if (eventfds.containsKey(op.event())) {
            throw Misuse.error("the eventfd " + op.event() + " exists already");
        }
        Eventfd eventfd = new Eventfd(op.event(), op.at(), op.size(), op.match());
        within(region, "eventfd", op.at(), op.size());
        if (region.attributes.eventfds().now().stream().anyMatch(eventfd::competesWith)) {
            throw Misuse.of(Rule.EVT_1);
        }
        return add(region, eventfd);
    }

    private Answer add(Region region, Eventfd eventfd) {
        world.noteEventfd();
        region.attributes.add(eventfd, world.openTransaction());
        RuleSet rules = world.drawingRules(world.visible(), Region.NOWHERE);
        if (avoided.stops(rules)) {
            region.attributes.eventfds().forget(eventfd);
            return Answer.AVOIDED;
        }
        region.attributes.noteChange();
        eventfds.put(eventfd.name(), region);
        return Answer.done(Expectation.ok(), rules);
    }

    private Region device(String name, Rule rule) throws Misuse {
        Region region = world.region(name);
        if (region.kind != Kind.MMIO) {
            throw Misuse.of(rule);
        }
        return region;
    }

    @Override
    public Answer removeEventfd(AttributeOperation.RemoveEventfd op) {
        Region region = eventfds.get(op.event());
        if (region == null) {
            throw Misuse.error("there is no eventfd " + op.event());
        }
        world.region(region.name);
        eventfds.remove(op.event());
        region.attributes.eventfds().removeIf(eventfd -> eventfd.name().equals(op.event()), world.openTransaction());
        region.attributes.noteChange();
        return Answer.ok();
    }
}
