package org.memtck.kit.avoid;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.Veto;
import org.memtck.spec.Api;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;

/** Stops the steps of one scenario that are to be avoided, and notes them. */
@Api
public final class Watch implements Veto {
    private final Avoidance avoidance;
    private final Circumstances circumstances = new Circumstances();
    private final List<Stopped> stopped = new ArrayList<>(0);
    private @Nullable Operation current;
    private long facts;

    Watch(Avoidance avoidance) {
        this.avoidance = avoidance;
    }

    @Override
    public boolean stops(Operation operation, RuleSet rules) {
        if (avoidance.isEmpty()) {
            return false;
        }
        if (operation != current) {
            current = operation;
            facts = Facts.of(operation, circumstances);
        }
        int finding = avoidance.culprit(rules, facts);
        if (finding >= 0) {
            stopped.add(new Stopped(finding, facts & Trait.OWN, rules));
        }
        return finding >= 0;
    }

    @Override
    public void done(Operation operation) {
        if (!avoidance.isEmpty()) {
            circumstances.done(operation);
        }
        current = null;
    }

    /** What was stopped so far, in order. */
    public List<Stopped> stopped() {
        return List.copyOf(stopped);
    }
}
