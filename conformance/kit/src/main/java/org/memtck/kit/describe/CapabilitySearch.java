package org.memtck.kit.describe;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;

/** Says which capabilities answers show. */
final class CapabilitySearch {
    private final List<Answer> answers;
    private final List<Question> unasked;
    private final Interview interview;
    private final Parameters bounds;
    private final Set<Capability> declared;
    private final Set<Capability> seen;

    /**
     * Makes one.
     *
     * @param answers what was answered
     * @param unasked what was not asked
     * @param bounds the target's, in the dialect that it was seen to speak
     */
    CapabilitySearch(
            List<Answer> answers,
            List<Question> unasked,
            Interview interview,
            Parameters bounds,
            Set<Capability> declared) {
        this.answers = answers;
        this.unasked = unasked;
        this.interview = interview;
        this.bounds = bounds;
        this.declared = Capability.closure(declared);
        this.declared.add(Capability.RAM);
        this.seen = find();
    }

    /** The capabilities that were seen, closed under implication. */
    Set<Capability> seen() {
        return EnumSet.copyOf(seen);
    }

    /**
     * Takes what some answer shows, unless more answers speak against it: one who ignores a word that he does not know is right by
     * chance at times.
     */
    private Set<Capability> find() {
        Set<Capability> shown = EnumSet.of(Capability.RAM);
        for (Answer answer : answers) {
            if (answer.agrees(bounds)) {
                shown.addAll(answer.question().needs());
            }
        }
        Set<Capability> found = EnumSet.copyOf(shown);
        for (Capability capability : shown) {
            long all = asking(capability, shown).count();
            long right = asking(capability, shown)
                    .filter(answer -> answer.agrees(bounds))
                    .count();
            if (capability != Capability.RAM && 2 * right < all) {
                found.remove(capability);
            }
        }
        return found;
    }

    /** The answers that need a capability, and nothing else that is not there. */
    private Stream<Answer> asking(Capability capability, Set<Capability> there) {
        Set<Capability> known = EnumSet.copyOf(there);
        known.addAll(Capability.closure(Set.of(capability)));
        return answers.stream()
                .filter(answer -> capability == Capability.RAM
                        || answer.question().needs().contains(capability))
                .filter(answer -> known.containsAll(answer.question().needs()));
    }

    /** Those that no answer says anything of. */
    Set<Capability> unknown() {
        Set<Capability> unknown = EnumSet.noneOf(Capability.class);
        for (Capability capability : Capability.values()) {
            if (asking(capability, seen).findAny().isEmpty()) {
                unknown.add(capability);
            }
        }
        return unknown;
    }

    List<Trait> traits() {
        List<Trait> traits = new ArrayList<>();
        for (Capability capability : Capability.values()) {
            traits.add(trait(capability));
        }
        return traits;
    }

    private Trait trait(Capability capability) {
        List<Answer> asking = asking(capability, seen).toList();
        if (seen.contains(capability)) {
            List<Answer> right =
                    asking.stream().filter(answer -> answer.agrees(bounds)).toList();
            if (!right.isEmpty()) {
                Answer shortest = right.get(0);
                String count = right.size() + " of " + asking.size() + " scenarios, such as "
                        + shortest.question().name();
                return trait(capability, Trait.YES, count, shortest);
            }
        }
        Optional<Answer> refusing =
                asking.stream().filter(answer -> answer.refused() >= 0).findFirst();
        if (refusing.isPresent()) {
            Answer answer = refusing.get();
            String line =
                    ScenarioText.print(answer.question().scenario().operations().get(answer.refused()));
            return trait(capability, Trait.NO, "'" + line + "' is unsupported", answer);
        }
        if (!asking.isEmpty()) {
            Answer answer = asking.get(0);
            return trait(capability, Trait.OTHERWISE, Difference.of(answer, bounds), answer);
        }
        return new Trait(
                capability.id(),
                Trait.declared(declared.contains(capability)),
                Trait.NOT_ASKED,
                false,
                whyNot(capability),
                null);
    }

    private Trait trait(Capability capability, String how, String because, Answer answer) {
        boolean is = declared.contains(capability);
        boolean differs = is != how.equals(Trait.YES);
        boolean unclaimed = !is && how.equals(Trait.OTHERWISE);
        return new Trait(
                capability.id(),
                Trait.declared(is),
                how,
                differs && !unclaimed,
                because,
                answer.question().scenario());
    }

    private String whyNot(Capability capability) {
        for (Answer answer : answers) {
            if (answer.question().needs().contains(capability)) {
                Set<Capability> there = EnumSet.copyOf(seen);
                there.add(capability);
                return "it is asked with " + Question.words(answer.question().missing(there));
            }
        }
        for (Question question : unasked) {
            String reason = question.needs().contains(capability) ? interview.reason(question) : "";
            if (!reason.isEmpty()) {
                return reason;
            }
        }
        return "no scenario keeps within the bounds that the target declares";
    }
}
