package org.memtck.kit.avoid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.Api;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Parameters;

/** Stops the steps of one scenario that are to be avoided, and notes them. */
@Api
public final class Watch implements Veto {
    private final Avoidance avoidance;
    private final boolean steering;
    private final Circumstances circumstances = new Circumstances();
    private final List<Note> notes = new ArrayList<>(0);
    /** What was stopped first and done at the end. */
    private final List<Note> asked = new ArrayList<>(0);

    private boolean relented;
    private @Nullable Operation current;
    private long facts;

    /** A step that was stopped. */
    private record Note(Operation operation, Stopped stopped, Caution caution) {}

    /**
     * Watches over one scenario.
     *
     * @param steering whether to stop no more than is worth while, or all that a trigger matches
     */
    Watch(Avoidance avoidance, boolean steering) {
        this.avoidance = avoidance;
        this.steering = steering;
    }

    /** Returns the bounds of a target, in the dialect that it was seen to speak. */
    public Parameters seenOf(Parameters target) {
        return avoidance.seenOf(target);
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
        Avoidance.Entry entry = avoidance.strictest(rules, facts);
        if (entry == null || !stops(entry.caution())) {
            return false;
        }
        noteOf(operation).ifPresent(notes::remove);
        notes.add(new Note(operation, new Stopped(entry.finding(), facts, rules), entry.caution()));
        return true;
    }

    private boolean stops(Caution caution) {
        return !steering || caution == Caution.NEVER || (caution != Caution.NONE && !relented);
    }

    @Override
    public void done(Operation operation) {
        if (!avoidance.isEmpty()) {
            circumstances.done(operation);
            noteOf(operation).ifPresent(note -> {
                notes.remove(note);
                asked.add(note);
            });
        }
        current = null;
    }

    /** The note of an operation that is tried again. */
    private Optional<Note> noteOf(Operation operation) {
        return relented
                ? notes.stream().filter(note -> note.operation == operation).findFirst()
                : Optional.empty();
    }

    /** Hears that steps at the end of the scenario are left out after all. */
    public void leftOut(List<Step> steps) {
        for (Step step : steps) {
            asked.stream().filter(note -> note.operation == step.operation()).forEach(notes::add);
        }
    }

    /**
     * Stops no more, from now on, than what costs a life of the target: the scenario is at its end, and a step that differs
     * keeps none from being compared.
     *
     * @param stopped operations that were stopped
     * @return those of them that are to be tried again, in the order in which the least is lost if one of them differs
     */
    public List<Operation> relent(List<Operation> stopped) {
        relented = true;
        return notes.stream()
                .filter(note -> note.caution != Caution.NEVER)
                .filter(note -> stopped.stream().anyMatch(each -> each == note.operation))
                .sorted(Comparator.comparing(Note::caution))
                .map(Note::operation)
                .toList();
    }

    /** What was stopped so far and not done later, in order. */
    public List<Stopped> stopped() {
        return notes.stream().map(Note::stopped).toList();
    }
}
