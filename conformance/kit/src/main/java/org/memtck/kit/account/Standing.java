package org.memtck.kit.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/**
 * What an account says of a rule that no finding is about.
 *
 * @param agreed the number of steps that it decided and that agreed
 * @param differed the number of steps that it decided and that differed; findings of other rules explain them, or none does
 * @param notAsked the number of steps that it would have decided and that were not asked
 * @param nonStrict whether a step that it decided used a freedom
 * @param shadowedBy the findings that make it impossible to tell whether it holds, by number
 * @param enough whether it decided as many steps as are required
 */
@Api
public record Standing(
        long agreed, long differed, long notAsked, boolean nonStrict, Set<Integer> shadowedBy, boolean enough) {
    /** Copies the set. */
    public Standing {
        shadowedBy = Set.copyOf(shadowedBy);
    }

    /**
     * How each rule stands, in the order of the rules. One is shadowed
     *
     * <ul>
     *   <li>by a finding whose counterexamples it decides: which of their rules is to blame is a judgement;
     *   <li>by findings to which steps are laid that differ, that it decides, and that the finding's own rule does not;
     *   <li>by findings that cost steps of a kind of operation, size, alignment and order in which hardly any other step that
     *       the rule decided agreed;
     *   <li>by a finding about the rule by which alone it is seen whether a write left content as it was;
     *   <li>by all findings that it meets if too few of the steps that agreed had no violated rule alongside.
     * </ul>
     *
     * @param found the rule that each finding is about, by the number of the finding
     * @param violated the rules of which steps that agree say little of others
     * @param suspects the rules that are under suspicion in its counterexamples
     * @param least how many steps are required
     */
    public static List<Standing> ofRules(
            Account account, List<Rule> found, RuleSet violated, List<RuleSet> suspects, long least) {
        List<RuleAccount> accounts = account.ofRules(found, violated);
        List<Standing> standings = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            RuleAccount own = accounts.get(standings.size());
            Set<Integer> shadows = shadows(rule, own, found, suspects, least);
            boolean enough = own.agreed() + own.differed() >= least;
            standings.add(new Standing(
                    own.agreed(), own.differed(), own.notAsked(), account.isNonStrict(rule), shadows, enough));
        }
        return standings;
    }

    private static Set<Integer> shadows(
            Rule rule, RuleAccount own, List<Rule> found, List<RuleSet> suspects, long least) {
        Set<Integer> shadows = new TreeSet<>(own.blinding());
        boolean starved = own.meetsFindings() && own.clean() < least;
        for (int i = 0; i < found.size(); i++) {
            boolean costs = own.findings().contains(i) || own.alongside().contains(found.get(i));
            boolean hides = found.get(i) == readBack(rule);
            if (suspects.get(i).contains(rule) || hides || (starved && costs)) {
                shadows.add(i);
            }
        }
        return shadows;
    }

    /** The rule that decides the reads that show whether what a rule keeps out of content stayed out; null if it is no such rule. */
    private static @Nullable Rule readBack(Rule rule) {
        return switch (rule) {
            case ROM_2 -> Rule.ROM_1;
            case ROMD_2 -> Rule.ROMD_1;
            case RO_1, RO_2 -> Rule.RAM_1;
            default -> null;
        };
    }
}
