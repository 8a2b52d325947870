package org.memtck.kit.blame;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.memtck.kit.check.Difference;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** Reads from a difference what is wrong with the answer, without what merely follows from another symptom. */
final class Symptoms {
    private final Observation expected;
    private final Observation observed;
    private final List<Step> steps;
    private final Set<Symptom> found = EnumSet.noneOf(Symptom.class);

    private Symptoms(Observation expected, Observation observed, List<Step> steps) {
        this.expected = expected;
        this.observed = observed;
        this.steps = steps;
    }

    /** What is wrong with the answer to the step that fails. */
    static Set<Symptom> of(Trial failing) {
        Difference difference = failing.result().failure();
        if (difference == null) {
            return EnumSet.noneOf(Symptom.class);
        }
        try {
            Observation expected = ScenarioText.parseObservation(difference.expected());
            Observation observed = ScenarioText.parseObservation(difference.observed());
            return new Symptoms(expected, observed, failing.steps()).find();
        } catch (SyntaxException e) {
            return EnumSet.of(Symptom.NO_ANSWER);
        }
    }

    private Set<Symptom> find() {
        signals();
        if (found.isEmpty() && expected.status() != observed.status()) {
            found.add(status());
        }
        if (found.isEmpty()) {
            found.addAll(CallSymptoms.of(expected.calls(), observed.calls()));
        }
        if (found.isEmpty()) {
            values();
        }
        pages();
        deaths();
        return found;
    }

    private Symptom status() {
        if (expected.status() == Status.REJECTED
                || expected.status() == Status.ILLEGAL
                || expected.status() == Status.ERROR) {
            return observed.status() == Status.OK ? Symptom.ACCEPTED : Symptom.STATUS;
        }
        return expected.status() == Status.OK && observed.status() != Status.FAULT ? Symptom.REFUSED : Symptom.STATUS;
    }

    private void signals() {
        if (!observed.signals().containsAll(expected.signals())) {
            found.add(Symptom.SIGNAL_MISSING);
        }
        if (!expected.signals().containsAll(observed.signals())) {
            found.add(Symptom.SIGNAL_UNDUE);
        }
    }

    private void values() {
        if (!Objects.equals(expected.value(), observed.value())
                || !Objects.equals(expected.bytes(), observed.bytes())) {
            found.add(Symptom.VALUE);
        }
        if (!expected.ranges().equals(observed.ranges())) {
            found.add(Symptom.MAP);
        }
        if (!Objects.equals(expected.length(), observed.length())) {
            found.add(Symptom.WINDOW);
        }
    }

    private void pages() {
        if (!expected.pages().stream().allMatch(page -> isCovered(page, observed.pages()))) {
            found.add(Symptom.PAGE_MISSING);
        }
        if (!observed.pages().stream().allMatch(page -> isCovered(page, expected.pages()))) {
            found.add(Symptom.PAGE_UNDUE);
        }
    }

    /** Whether one range covers another one: those of an answer that follow each other are joined. */
    private static boolean isCovered(Range range, List<Range> by) {
        return by.stream()
                .anyMatch(other -> Long.compareUnsigned(other.first(), range.first()) <= 0
                        && Long.compareUnsigned(range.last(), other.last()) <= 0);
    }

    private void deaths() {
        Set<String> late = new HashSet<>(expected.finalized());
        observed.finalized().forEach(late::remove);
        if (late.stream().anyMatch(this::isOwner)) {
            found.add(Symptom.OWNER_REMAINS);
        } else if (!late.isEmpty()) {
            found.add(Symptom.REGION_REMAINS);
        }
        Set<String> undue = new HashSet<>(observed.finalized());
        expected.finalized().forEach(undue::remove);
        if (undue.stream().anyMatch(this::isOwner)) {
            found.add(Symptom.OWNER_DIES);
        } else if (undue.stream().anyMatch(this::isUnowned)) {
            found.add(Symptom.UNOWNED_DIES);
        } else if (!undue.isEmpty()
                || observed.finalized().size() > expected.finalized().size()) {
            found.add(Symptom.REGION_DIES);
        }
    }

    private boolean isOwner(String name) {
        return steps.stream()
                .anyMatch(step -> step.operation() instanceof OwnerOperation.MakeOwner made
                        && made.owner().equals(name));
    }

    private boolean isUnowned(String name) {
        return steps.stream()
                .anyMatch(step -> step.operation() instanceof Operation.Create made
                        && made.region().equals(name)
                        && made.owner() == null);
    }
}
