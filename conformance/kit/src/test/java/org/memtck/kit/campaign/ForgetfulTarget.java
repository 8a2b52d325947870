package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** A target that does not say of an address that writes are refused, if an alias is read-only and nothing else can be. */
final class ForgetfulTarget implements Target {
    private final Target target;

    ForgetfulTarget(Target target) {
        this.target = target;
    }

    @Override
    public TargetInfo info() {
        return target.info();
    }

    @Override
    public Outcome run(Scenario scenario) {
        Outcome outcome = target.run(scenario);
        if (!isByAliasAlone(scenario)) {
            return outcome;
        }
        List<Observation> observed = new ArrayList<>(outcome.observations());
        for (int i = 0; i < observed.size(); i++) {
            List<MappedRange> ranges = observed.get(i).ranges();
            if (scenario.operations().get(i) instanceof Operation.Find && ranges.size() == 1) {
                MappedRange range = ranges.get(0);
                observed.set(
                        i,
                        Observation.ranges(List.of(
                                new MappedRange(range.first(), range.last(), range.region(), range.offset(), false))));
            }
        }
        return new Outcome(observed, outcome.end(), outcome.message());
    }

    private static boolean isByAliasAlone(Scenario scenario) {
        List<String> aliases = new ArrayList<>();
        for (Operation operation : scenario.operations()) {
            if (operation instanceof Operation.Create create) {
                if (create.spec() instanceof RegionSpec.Rom) {
                    return false;
                } else if (create.spec() instanceof RegionSpec.Alias) {
                    aliases.add(create.region());
                }
            } else if (operation instanceof Operation.SetReadOnly set && !aliases.contains(set.region())) {
                return false;
            }
        }
        return true;
    }
}
