package org.memtck.faults.combined;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.memtck.faults.combined.ExerciseRow.Compared;
import org.memtck.faults.treewalk.TreeWalk;
import org.memtck.kit.campaign.RuleResult;
import org.memtck.kit.campaign.RuleResult.Verdict;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Capability;

/** The targets with five defects, and how often a campaign on them exercises the other rules. */
final class Exercise {
    /** How many targets there are: one with few capabilities, and others that offer everything. */
    static final int ALL = 6;

    private static final int SIZE = 5;

    private static final Set<Capability> EVERYTHING = TreeWalk.STRUCTURE.capabilities();

    /** What a layered map offers that has been written for one machine. */
    private static final Set<Capability> LAYERED = EnumSet.of(
            Capability.RAM,
            Capability.ROM,
            Capability.MMIO,
            Capability.ALIAS,
            Capability.NESTING,
            Capability.OVERLAP,
            Capability.EQUAL_PRIORITY_OVERLAP,
            Capability.DYNAMIC,
            Capability.ENABLE,
            Capability.SPACES,
            Capability.FLATVIEW,
            Capability.FIND);

    private Exercise() {}

    static List<Callable<ExerciseRow>> tasks(long seed, int cases) {
        List<Callable<ExerciseRow>> tasks = new ArrayList<>();
        tasks.add(() -> compare("a layered map", LAYERED, Combination.LAYERED_MAP, seed, cases));
        for (Combination each : Combination.draw(ALL - 1, SIZE, Combination.LAYERED_MAP, seed)) {
            tasks.add(() -> compare("everything", EVERYTHING, each, seed, cases));
        }
        return tasks;
    }

    private static ExerciseRow compare(
            String name, Set<Capability> capabilities, Combination combination, long seed, int cases) {
        List<RuleResult> conforming = CombinedCampaign.run(CombinedBus.target(Set.of(), capabilities), seed, cases);
        List<RuleResult> defective =
                CombinedCampaign.run(CombinedBus.target(combination.set(), capabilities), seed, cases);
        Set<Rule> broken = combination.broken();
        List<Compared> rules = new ArrayList<>();
        for (int i = 0; i < conforming.size(); i++) {
            RuleResult result = conforming.get(i);
            boolean kept = !broken.contains(result.rule()) && defective.get(i).verdict() != Verdict.FAIL;
            if (result.exercised() > 0 && kept) {
                rules.add(new Compared(result.rule(), defective.get(i).exercised(), result.exercised()));
            }
        }
        return new ExerciseRow(name, combination, rules);
    }
}
