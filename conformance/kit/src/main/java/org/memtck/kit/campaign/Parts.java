package org.memtck.kit.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.memtck.kit.account.Account;
import org.memtck.kit.coverage.Bins;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.TargetInfo;

/**
 * The parts of one campaign as a whole. It does not matter in which order they come.
 *
 * <p>Where no part found anything, the whole is what one run of the same cases is, apart from timings. Where one did, each part
 * steers around what it found itself, and no other does: the cases are then not those of one run, and a part that is small may not
 * see what one run sees, or blame another rule. A finding is the whole's if it is a part's.
 */
@Api
public final class Parts {
    /** By number; the findings and the incidents of the whole are in this order. */
    private final Map<Integer, PartResult> parts = new TreeMap<>();

    private final Options options;
    private final TargetInfo target;
    private final int of;
    private final Account account = new Account();

    private Parts(List<PartResult> results) {
        if (results.isEmpty()) {
            throw new IllegalArgumentException("there are no parts");
        }
        PartResult one = results.get(0);
        this.options = one.result().options();
        this.target = one.result().target();
        this.of = one.part().of();
        for (PartResult part : results) {
            CampaignResult result = part.result();
            if (!result.options().equals(options) || !result.target().equals(target)) {
                throw new IllegalArgumentException("part " + part.part() + " is of another campaign");
            }
            if (part.part().of() != of || parts.put(part.part().number(), part) != null) {
                throw new IllegalArgumentException("part " + part.part() + " is there twice, or not one of " + of);
            }
        }
    }

    /**
     * Puts parts together.
     *
     * @param results one or more different parts of the same campaign; if one of them is missing, or was interrupted, the whole
     *     is incomplete, which is not conformant
     * @throws IllegalArgumentException if they are no parts of one campaign
     */
    public static CampaignResult merge(List<PartResult> results) {
        return new Parts(results).whole();
    }

    private CampaignResult whole() {
        List<Finding> findings = findings();
        List<Rule> found = findings.stream().map(Finding::rule).toList();
        for (PartResult part : parts.values()) {
            List<Finding> own = part.result().findings();
            account.add(part.tally(), number -> found.indexOf(own.get(number).rule()));
        }
        Verdicts verdicts = new Verdicts(account, findings, suspects(found), options);
        Set<Capability> capabilities = options.profile().of(target.capabilities());
        return new CampaignResult(
                target,
                options,
                run(),
                verdicts.all(),
                findings,
                incidents(),
                AccountSummary.of(account, findings, number -> around(found.get(number))),
                absent(),
                verdicts.stale(),
                Bins.of(capabilities, target.parameters(), account.situations()));
    }

    private List<CampaignResult> results() {
        return parts.values().stream().map(PartResult::result).toList();
    }

    private List<Finding> findings() {
        Map<Rule, List<Finding>> byRule = new LinkedHashMap<>();
        results()
                .forEach(result -> result.findings()
                        .forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                                .add(finding)));
        return byRule.values().stream().map(Finding::merged).toList();
    }

    private List<RuleSet> suspects(List<Rule> found) {
        Map<Rule, RuleSet> suspects = new EnumMap<>(Rule.class);
        for (PartResult part : parts.values()) {
            for (int i = 0; i < part.suspects().size(); i++) {
                Rule rule = part.result().findings().get(i).rule();
                suspects.merge(rule, part.suspects().get(i), RuleSet::union);
            }
        }
        return found.stream()
                .map(rule -> suspects.getOrDefault(rule, RuleSet.NONE))
                .toList();
    }

    /** What the parts steered around because of a rule. */
    private List<String> around(Rule rule) {
        Set<String> around = new LinkedHashSet<>();
        results()
                .forEach(result -> result.account().costs().stream()
                        .filter(cost -> cost.rule() == rule)
                        .forEach(cost -> around.addAll(cost.around())));
        return List.copyOf(around);
    }

    /** As many as one run tells of, and as there no more than one that a session shows. */
    private List<Incident> incidents() {
        List<Incident> told = new ArrayList<>();
        for (CampaignResult result : results()) {
            for (Incident incident : result.incidents()) {
                boolean isNews = told.stream().noneMatch(each -> each.showsWithHistory(incident));
                if (isNews && told.size() < Closing.MOST_INCIDENTS) {
                    told.add(incident);
                }
            }
        }
        return told;
    }

    /** How the target answered; where it answered in different ways, what tells most against it. */
    private List<AbsentCapability> absent() {
        Map<Capability, AbsentCapability> absent = new TreeMap<>();
        Comparator<AbsentCapability> worst = Comparator.comparing(AbsentCapability::isViolated)
                .thenComparing(each -> !each.asked().isEmpty());
        results()
                .forEach(result -> result.absent()
                        .forEach(each -> absent.merge(
                                each.capability(),
                                each,
                                (one, other) -> worst.compare(one, other) >= 0 ? one : other)));
        return List.copyOf(absent.values());
    }

    private CampaignResult.Run run() {
        long cases = 0;
        long decided = 0;
        long operations = 0;
        Duration elapsed = Duration.ZERO;
        for (PartResult part : parts.values()) {
            CampaignResult.Run run = part.result().run();
            cases += run.cases();
            decided = run.decided() == 0 ? decided : part.part().first(options.cases()) + run.decided();
            operations += run.operations();
            elapsed = elapsed.plus(run.elapsed());
        }
        return new CampaignResult.Run(cases, decided, operations, elapsed, end());
    }

    private CampaignResult.End end() {
        List<CampaignResult.End> ends =
                results().stream().map(result -> result.run().end()).toList();
        if (parts.size() < of
                || ends.contains(CampaignResult.End.INTERRUPTED)
                || ends.contains(CampaignResult.End.INCOMPLETE)) {
            return CampaignResult.End.INCOMPLETE;
        }
        for (CampaignResult.End end :
                List.of(CampaignResult.End.TIME, CampaignResult.End.ENOUGH, CampaignResult.End.NOTHING_LEFT)) {
            if (ends.contains(end)) {
                return end;
            }
        }
        return CampaignResult.End.COMPLETE;
    }
}
