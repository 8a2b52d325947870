package org.memtck.mutants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memtck.spec.Api;

/**
 * What became of mutants, held against the list of survivors.
 *
 * @param mutants how many were tested; those that are not viable are left out
 * @param killed how many of them were killed
 * @param circled how many of those ran in circles
 * @param killedBy after how many cases those that were killed were, in ascending order
 * @param listed how many of those that survived are listed, for each kind of reason
 * @param unlisted those that survived and are not listed
 * @param stale those that are listed and were killed
 */
@Api
public record MutantSummary(
        int mutants,
        int killed,
        int circled,
        List<Integer> killedBy,
        Map<Reason.Kind, Integer> listed,
        List<Fate> unlisted,
        List<Fate> stale) {
    /** Holds fates against a list. */
    public static MutantSummary of(List<Fate> fates, Survivors survivors) {
        List<Fate> tested =
                fates.stream().filter(fate -> fate.end() != Fate.End.NOT_VIABLE).toList();
        List<Fate> killed = tested.stream().filter(Fate::isKilled).toList();
        Map<Reason.Kind, Integer> listed = new EnumMap<>(Reason.Kind.class);
        List<Fate> unlisted = new ArrayList<>();
        for (Fate fate : tested) {
            if (!fate.isKilled()) {
                survivors
                        .reason(fate.mutant())
                        .ifPresentOrElse(
                                reason -> listed.merge(reason.kind(), 1, Integer::sum), () -> unlisted.add(fate));
            }
        }
        return new MutantSummary(
                tested.size(),
                killed.size(),
                (int) killed.stream()
                        .filter(fate -> fate.end() == Fate.End.CIRCLED)
                        .count(),
                killed.stream()
                        .map(Fate::killedBy)
                        .sorted(Comparator.naturalOrder())
                        .toList(),
                listed,
                unlisted,
                killed.stream()
                        .filter(fate -> survivors.reason(fate.mutant()).isPresent())
                        .toList());
    }

    /** Which of the names of a list are those of no mutant. */
    public static List<String> unknown(List<Mutant> all, Survivors survivors) {
        Set<String> names = new HashSet<>();
        all.forEach(mutant -> names.add(mutant.toString()));
        List<String> unknown = new ArrayList<>();
        survivors.names().forEach(name -> {
            if (!names.contains(name)) {
                unknown.add(name);
            }
        });
        return unknown;
    }

    /** How many a kit without holes would kill: those that were killed, that are not listed, and that are listed as holes. */
    public int killable() {
        return killed + unlisted.size() + listed.getOrDefault(Reason.Kind.HOLE, 0);
    }

    /** After how many cases a share of those that were killed was; 0 if none was. */
    public int killedBy(double share) {
        return killedBy.isEmpty() ? 0 : killedBy.get((int) Math.ceil(share * killedBy.size()) - 1);
    }

    /** Whether the list says what is. */
    public boolean isAsListed() {
        return unlisted.isEmpty() && stale.isEmpty();
    }
}
