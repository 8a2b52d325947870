package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.memtck.reference.ReferenceTarget;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** The reference as a process that keeps something beyond a scenario, and loses it when it dies or is started again. */
final class LivingTarget implements Target {
    /** One life. */
    interface Life {
        /** What it answers, given what is right. */
        Observation answer(Operation operation, Observation right) throws DeathException;

        /** A scenario is over. */
        default void reset() {}
    }

    /** The process is gone. */
    static final class DeathException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final Supplier<Life> lives;
    private Life life;
    /** How many lives there were. */
    private int count = 1;

    LivingTarget(Supplier<Life> lives) {
        this.lives = lives;
        this.life = lives.get();
    }

    int lives() {
        return count;
    }

    @Override
    public TargetInfo info() {
        return new ReferenceTarget().info();
    }

    @Override
    public boolean isProcess() {
        return true;
    }

    @Override
    public void restart() {
        life = lives.get();
        count++;
    }

    @Override
    public Outcome run(Scenario scenario) {
        List<Observation> right = new ReferenceTarget().run(scenario).observations();
        List<Observation> answers = new ArrayList<>();
        try {
            for (int i = 0; i < right.size(); i++) {
                answers.add(life.answer(scenario.operations().get(i), right.get(i)));
            }
            life.reset();
            return Outcome.complete(answers);
        } catch (DeathException e) {
            restart();
            return new Outcome(answers, Outcome.End.CRASH, "Aborted");
        }
    }
}
