package org.memtck.faults.fault;

import java.util.function.Consumer;
import java.util.function.Function;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.target.MemorySubsystem;

/**
 * An entry of the list of faults, up to the decision that it changes: {@link #with} completes it.
 *
 * @param <P> the parts of the implementation, of which a fault replaces one or a few
 * @param id the fault's name: lower-case words with hyphens, unique
 * @param breaks the rule that it violates
 * @param also the rules that it violates as well
 * @param what what it does wrong, in one sentence
 * @param seenIn where a real memory layer did the same; empty if unknown
 * @param rounds how often something has to be repeated before it shows; 0 if it shows the first time
 * @param structure the implementation that it is made in
 * @param maker makes an instance whose parts the given code has changed
 */
@Api
public record FaultEntry<P>(
        String id,
        Rule breaks,
        RuleSet also,
        String what,
        String seenIn,
        int rounds,
        Structure structure,
        Function<Consumer<P>, MemorySubsystem> maker) {
    /** An entry that says nothing yet but its name and the rule that it breaks. */
    public FaultEntry(String id, Rule breaks, Structure structure, Function<Consumer<P>, MemorySubsystem> maker) {
        this(id, breaks, RuleSet.NONE, "", "", 0, structure, maker);
    }

    /** The same, which does this. */
    public FaultEntry<P> what(String sentence) {
        return new FaultEntry<>(id, breaks, also, sentence, seenIn, rounds, structure, maker);
    }

    /** The same, which a real memory layer had: a program, and a change or issue of it. */
    public FaultEntry<P> seenIn(String place) {
        return new FaultEntry<>(id, breaks, also, what, place, rounds, structure, maker);
    }

    /** The same, which shows only when something was repeated this often. */
    public FaultEntry<P> afterRounds(int times) {
        return new FaultEntry<>(id, breaks, also, what, seenIn, times, structure, maker);
    }

    /** The same, which violates these rules as much as its own: a map that is not drawn again breaks all rules of change. */
    public FaultEntry<P> alsoBreaks(RuleSet rules) {
        return new FaultEntry<>(id, breaks, rules, what, seenIn, rounds, structure, maker);
    }

    /** The same, which violates these rules as much as its own. */
    public FaultEntry<P> alsoBreaks(Rule... rules) {
        return alsoBreaks(RuleSet.of(rules));
    }

    /** Completes the fault with the code that replaces a part, or a few, of a correct instance. */
    public Fault with(Consumer<P> change) {
        return new Fault(id, breaks, also, what, seenIn, rounds, structure, () -> maker.apply(change));
    }
}
