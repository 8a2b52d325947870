package org.memtck.kit.history;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;

/** Runs sessions, each in a new life, and looks whether they show a symptom. */
final class Replays {
    private final NewLives lives;
    private final Symptom symptom;
    private final Allowance allowance;
    private final Set<List<List<Operation>>> tried = new HashSet<>();

    Replays(NewLives lives, Symptom symptom, Allowance allowance) {
        this.lives = lives;
        this.symptom = symptom;
        this.allowance = allowance;
    }

    /** Runs a session that was not tried before, as far as the allowance goes; null if it does not show the symptom. */
    @Nullable
    Shown attempt(List<List<Operation>> session) {
        if (!tried.add(session)) {
            return null;
        }
        List<List<Step>> scenarios = steps(session);
        return allowance.take(scenarios.size()) ? shown(scenarios) : null;
    }

    /** Runs a session, whatever was run before; null if it does not show the symptom. */
    @Nullable
    Shown run(List<List<Operation>> session) {
        return shown(steps(session));
    }

    private List<List<Step>> steps(List<List<Operation>> session) {
        return session.stream()
                .map(lives::steps)
                .filter(steps -> !steps.isEmpty())
                .toList();
    }

    private @Nullable Shown shown(List<List<Step>> scenarios) {
        if (scenarios.isEmpty() || lives.isOver()) {
            return null;
        }
        List<Trial> life = lives.run(scenarios);
        if (life.stream().anyMatch(Replays::isHang)) {
            allowance.hung();
        }
        int index = symptom.in(life, scenarios.size());
        return index < 0
                ? null
                : new Shown(scenarios.subList(0, index + 1), life.get(index).result());
    }

    private static boolean isHang(Trial trial) {
        return trial.fails() && trial.aspect() == Aspect.HANG;
    }
}
