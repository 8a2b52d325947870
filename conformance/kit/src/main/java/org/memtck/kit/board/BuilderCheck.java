package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.memtck.kit.gate.Excess;
import org.memtck.kit.gate.Gate;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.text.ScenarioText;

/** Whether a target that has no map of its own can have that of a board. */
final class BuilderCheck {
    private final Board board;
    private final Gate gate;

    private BuilderCheck(Board board, Target target) {
        this.board = board;
        this.gate = Gate.of(target);
    }

    static void check(Board board, Target target) throws BoardException {
        BuilderCheck builder = new BuilderCheck(board, target);
        builder.requireNoMachine();
        List<Operation> all = new ArrayList<>();
        for (Change change : board.changes()) {
            builder.requireOffered(change.does(), change.place());
            all.addAll(change.does());
        }
        builder.requireOffered(all, builder.start()); // one on top of the others may take more
        builder.requireBuilt(builder.requireOffered(List.of(), builder.start()));
    }

    private Place start() {
        return board.places().get(0);
    }

    private void requireNoMachine() throws BoardException {
        if (!board.registers().isEmpty()) {
            throw new BoardException(
                    start(),
                    "the board has registers of a machine, which a target that builds its map has not: leave them out");
        } else if (!board.learnt().isEmpty()) {
            throw new BoardException(
                    board.learnt().get(0).place(),
                    "only a machine has bytes that are known by their hash: give them with file=");
        }
    }

    /** The map and then some changes, which the target has to offer. */
    private List<Step> requireOffered(List<Operation> changes, Place place) throws BoardException {
        Reference reference = new Reference();
        List<Step> steps = new ArrayList<>();
        board.map().forEach(operation -> steps.add(reference.step(operation)));
        changes.stream()
                .map(reference::step)
                .filter(step -> step.kind() == Step.Kind.DONE)
                .forEach(steps::add);
        Optional<Excess> excess = gate.excess(steps);
        if (excess.isPresent()) {
            int index = excess.get().index();
            throw new BoardException(
                    index < board.places().size() ? board.places().get(index) : place,
                    "the target does not build this: '"
                            + ScenarioText.print(excess.get().operation()) + "' goes beyond "
                            + excess.get().bound());
        }
        return steps;
    }

    private void requireBuilt(List<Step> map) throws BoardException {
        Outcome outcome = gate.run(map);
        List<Observation> answers = outcome.observations();
        for (int i = 0; i < map.size(); i++) {
            String answer = i < answers.size() ? ScenarioText.print(answers.get(i)) : "nothing: " + outcome.message();
            if (i >= answers.size() || answers.get(i).status() != Status.OK) {
                throw new BoardException(
                        board.places().get(i),
                        "the target does not build the map: it answers '"
                                + ScenarioText.print(map.get(i).operation()) + "' with " + answer);
            }
        }
    }
}
