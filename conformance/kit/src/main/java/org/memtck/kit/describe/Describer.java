package org.memtck.kit.describe;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Patience;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** Asks a target what it is. */
@Api
public final class Describer {
    private static final String FIRST = """
        memtck 1
        container bus size=SIZE
        ram A size=RAM
        add A in=bus at=0x0
        space S root=bus
        write S at=0x0 size=1 value=0x5a
        read S at=0x0 size=1
        """;

    /** The most scenarios by which a capability is asked for alone. */
    private static final int MOST_ALONE = 3;

    private final long seed;
    private final TargetInfo declared;
    private final Interview interview;
    /** How far it is asked: what it declares, or less if that does not work. */
    private Parameters bounds;

    private final List<Answer> answers = new ArrayList<>();
    private final List<Question> unasked = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    private Describer(Target target, Patience patience, LongSupplier nanoTime, long seed) {
        this.seed = seed;
        this.declared = target.info();
        this.bounds = declared.parameters();
        this.interview = new Interview(target, patience, nanoTime);
    }

    /**
     * Asks the examples of all rules and variants, whether or not the target declares what they need, and then how far it goes.
     * Only the bounds that it declares are kept to by the examples.
     *
     * @param patience how long it may keep silent, and how long all of this may take
     * @param nanoTime the time, in nanoseconds
     * @param seed of the scenarios that are drawn to test what the examples show
     */
    public static Description describe(Target target, Patience patience, LongSupplier nanoTime, long seed) {
        return new Describer(target, patience, nanoTime, seed).describe();
    }

    private Description describe() {
        if (createsNothing()) {
            return nothing();
        }
        askExamples();
        Dialect first = search().find();
        Bounds found = new Bounds(interview, declared.parameters(), bounds.in(first));
        Parameters narrower = found.find();
        if (!narrower.in(Dialect.STRICT).equals(bounds.in(Dialect.STRICT))) {
            bounds = narrower.in(bounds.dialect());
            answers.clear();
            questions.clear();
            askExamples();
            first = search().find();
        }
        Set<Capability> there = askAlone(first);
        return described(search().within(there), there, found.traits());
    }

    private Description described(DialectSearch search, Set<Capability> there, List<Trait> ofBounds) {
        Confirmation confirmation = new Confirmation(interview, bounds, seed);
        Dialect dialect = confirmation.confirmed(search.find(), search, there);
        CapabilitySearch capabilities = capabilities(dialect);
        VariantSearch variants = new VariantSearch(
                search, confirmation, dialect, declared.parameters().dialect(), questions, capabilities.seen());
        List<Trait> traits = capabilities.traits();
        return new Description(
                declared,
                new TargetInfo(
                        declared.name(),
                        declared.version(),
                        toDeclare(capabilities.seen(), traits),
                        bounds.in(variants.toDeclare())),
                traits,
                ofBounds,
                variants.traits(),
                search.unexplained(dialect).stream()
                        .map(answer -> Difference.of(answer, bounds.in(dialect)))
                        .toList(),
                broken(),
                interview.asked(),
                interview.over(),
                false);
    }

    /** Asks for the least there is, which a machine whose map is fixed refuses. */
    private boolean createsNothing() {
        long room = Math.max(bounds.granule(), 1L << 8);
        long ram = Long.compareUnsigned(room, bounds.maxRam()) > 0 ? bounds.granule() : room;
        String text = FIRST.replace("SIZE", "0x" + Long.toHexString(room)).replace("RAM", "0x" + Long.toHexString(ram));
        Question first = Question.of("the least bus", text, Dialect.STRICT);
        Optional<Answer> answer = interview.ask(first);
        answer.ifPresent(answers::add);
        return answer.isPresent() && answer.get().refused() >= 0 && answer.get().refused() < 4;
    }

    private Description nothing() {
        return new Description(
                declared, declared, List.of(), List.of(), List.of(), List.of(), broken(), interview.asked(), "", true);
    }

    /** Asks the examples, cut down to the bounds that the target declares where they go beyond. */
    private void askExamples() {
        Tailor tailor = Tailor.to(bounds);
        for (Question question : Question.ofRules()) {
            tailor.cut(question).ifPresent(this::ask);
        }
    }

    private void ask(Question question) {
        if (questions.stream().noneMatch(asked -> asked.scenario().equals(question.scenario()))) {
            questions.add(question);
            interview.ask(question).ifPresentOrElse(answers::add, () -> unasked.add(question));
        }
    }

    /**
     * Asks for each capability alone that shows only together with others that are not there, and then for variants without these.
     *
     * @return the capabilities that were seen
     */
    private Set<Capability> askAlone(Dialect dialect) {
        askAlone(capabilities(dialect));
        Set<Capability> there = capabilities(dialect).seen();
        askForVariants(there);
        return there;
    }

    private void askAlone(CapabilitySearch found) {
        for (Capability capability : found.unknown()) {
            Set<Capability> allowed = found.seen();
            allowed.add(capability);
            Tailor tailor = new Tailor(bounds, allowed);
            List<Question> cut = new ArrayList<>();
            for (Question question : List.copyOf(questions)) {
                if (question.needs().contains(capability) && cut.size() < MOST_ALONE) {
                    tailor.cut(question)
                            .filter(left -> left.needs().contains(capability))
                            .ifPresent(cut::add);
                }
            }
            cut.forEach(this::ask);
        }
    }

    /** Asks the examples of variants without what is not there. */
    private void askForVariants(Set<Capability> seen) {
        Tailor tailor = new Tailor(bounds, seen);
        for (Question question : List.copyOf(questions)) {
            if (!question.dialect().isStrict()) {
                tailor.cut(question).ifPresent(this::ask);
            }
        }
    }

    private CapabilitySearch capabilities(Dialect dialect) {
        return new CapabilitySearch(answers, unasked, interview, bounds.in(dialect), declared.capabilities());
    }

    /** What a target does that was misused says nothing, unless it says that it notices. */
    private DialectSearch search() {
        boolean diagnoses = declared.capabilities().contains(Capability.DIAGNOSES_MISUSE);
        List<Answer> telling = answers.stream()
                .filter(answer -> diagnoses || !answer.question().needs().contains(Capability.DIAGNOSES_MISUSE))
                .toList();
        return new DialectSearch(telling, bounds);
    }

    /** What was seen, and what was declared of that which was not asked. */
    private Set<Capability> toDeclare(Set<Capability> seen, List<Trait> traits) {
        Set<Capability> all = EnumSet.copyOf(seen);
        for (Trait trait : traits) {
            if (trait.seen().equals(Trait.NOT_ASKED) && trait.declared().equals(Trait.YES)) {
                Capability.withId(trait.name()).ifPresent(all::add);
            }
        }
        return all;
    }

    private List<String> broken() {
        List<String> lines = new ArrayList<>();
        interview
                .broken()
                .forEach((question, outcome) -> lines.add(question.name() + ": " + Difference.broken(outcome)));
        return lines;
    }
}
