package org.memtck.kit.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/** Says which variants of rules answers show. */
final class VariantSearch {
    private final DialectSearch search;
    private final Confirmation confirmation;
    private final Dialect found;
    private final Dialect declared;
    private final List<Question> questions;
    private final Set<Capability> there;

    /**
     * Makes one.
     *
     * @param found what was found
     * @param questions all that could be asked
     * @param there the capabilities that were seen
     */
    VariantSearch(
            DialectSearch search,
            Confirmation confirmation,
            Dialect found,
            Dialect declared,
            List<Question> questions,
            Set<Capability> there) {
        this.search = search;
        this.confirmation = confirmation;
        this.found = found;
        this.declared = declared;
        this.questions = questions;
        this.there = there;
    }

    List<Trait> traits() {
        List<Trait> traits = new ArrayList<>();
        for (Variant variant : Variant.values()) {
            traits.add(found.has(variant) ? followed(variant) : other(variant));
        }
        return traits;
    }

    /** The dialect that was found, and what was declared of it that could not be told. */
    Dialect toDeclare() {
        Dialect all = found;
        for (Variant variant : declared.variants()) {
            boolean apart = found.variants().stream().noneMatch(other -> other == variant || other.excludes(variant));
            if (apart && telling(variant) == null) {
                all = all.with(variant, declared.value(variant));
            }
        }
        return all;
    }

    private Trait followed(Variant variant) {
        Answer telling = search.telling(found, found.without(variant));
        boolean same = declared.has(variant) && declared.value(variant) == found.value(variant);
        return new Trait(
                found.text(variant),
                declared.has(variant) ? declared.text(variant) : Trait.UNDECLARED,
                Trait.YES,
                !same,
                telling == null ? "" : telling.question().name() + drawn(variant),
                telling == null ? null : telling.question().scenario());
    }

    private String drawn(Variant variant) {
        Confirmation.Tally tally = confirmation.of(variant);
        return tally == null || tally.pro() + tally.contra() == 0 ? "" : ", and " + tally;
    }

    private Trait other(Variant variant) {
        Answer telling = telling(variant);
        boolean is = declared.has(variant);
        Confirmation.Tally tally = confirmation.of(variant);
        if (tally != null && tally.speaksAgainst()) {
            String because = "some examples look like it, but only " + tally;
            return new Trait(
                    is ? declared.text(variant) : variant.id(),
                    Trait.declared(is),
                    Trait.NO,
                    is,
                    because,
                    tally.against());
        }
        return telling == null
                ? untold(variant)
                : new Trait(
                        is ? declared.text(variant) : variant.id(),
                        Trait.declared(is),
                        Trait.NO,
                        is,
                        telling.question().name(),
                        telling.question().scenario());
    }

    private Trait untold(Variant variant) {
        String missing = missing(variant);
        boolean is = declared.has(variant);
        return new Trait(
                is ? declared.text(variant) : variant.id(),
                Trait.declared(is),
                missing.isEmpty() ? Trait.EITHER : Trait.NOT_ASKED,
                false,
                missing.isEmpty() ? "what was seen is right with it and without it" : missing,
                null);
    }

    /** An answer that would be wrong if the variant were followed, and is right. */
    private @Nullable Answer telling(Variant variant) {
        return search.telling(found, found.with(variant, declared.value(variant)));
    }

    /** Why nothing was asked that could tell; nothing if it was. */
    private String missing(Variant variant) {
        Dialect alone = Dialect.STRICT.with(variant);
        Optional<Question> own = questions.stream()
                .filter(question -> question.name().startsWith(variant.id() + " "))
                .filter(question -> !expected(question, Dialect.STRICT).equals(expected(question, alone)))
                .min(Comparator.comparingInt(question -> question.missing(there).size()));
        if (own.isEmpty()) {
            return "nothing of its scenario is within the bounds that the target declares";
        }
        Set<Capability> missing = own.get().missing(there);
        return missing.isEmpty() ? "" : "it shows only with " + Question.words(missing);
    }

    private static List<Observation> expected(Question question, Dialect dialect) {
        return question.steps(Parameters.UNBOUNDED.in(dialect)).stream()
                .map(step -> step.expectation().canonical())
                .toList();
    }
}
