package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.memtck.kit.gate.Declaration;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Patience;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/**
 * A target whose map is fixed, as one that has built the map of a board. It runs scenarios that begin with the board's map; the
 * target behind it sees the accesses, and those that make the machine's changes. Memtck's own devices are put to the target as
 * lines that create them, which it plugs in where the machine has them.
 */
@Api
public final class BoardTarget implements Target {
    private static final Set<Capability> OF_MACHINES = Set.of(
            Capability.BLOCK, Capability.FIND, Capability.BIG_ENDIAN_ORDER, Capability.MMIO, Capability.FLATVIEW);

    private final Board board;
    private final Target machine;
    private final boolean built;
    private final TargetInfo info;
    private final Translation translation;

    /**
     * Puts a board in front of a target that has its map. Reads from it what the board knows by its hash only.
     *
     * @param machine resets, reads and writes; it needs no capability
     * @throws BoardException if the machine says that it has another map, does not plug in a device that the board has of
     *     memtck's own, or has other contents than the board says; or if the board does not say how the machine makes a change
     */
    public static BoardTarget of(Board board, Target machine) throws BoardException {
        BoardTarget tried = new BoardTarget(board, machine, false);
        MachineCheck.check(board, tried.translation.plugged(), machine);
        return tried.with(LearntContent.of(board, machine));
    }

    private BoardTarget(Board board, Target machine, boolean built) {
        this.board = board;
        this.machine = machine;
        this.built = built;
        this.info = info(board, machine.info(), built);
        this.translation = new Translation(board, new Views(board, info.parameters()), info.parameters(), built);
    }

    /**
     * Puts a board in front of a target that has no map of its own, and builds that of the board before each scenario.
     *
     * @param target offers what the map and its changes take
     * @throws BoardException if the target does not, or does not build the map; or if the board declares registers, or contents by
     *     their hash, which only a machine has
     */
    public static BoardTarget built(Board board, Target target) throws BoardException {
        BuilderCheck.check(board, target);
        return new BoardTarget(board, target, true);
    }

    /** Puts the same board in front of another instance of the target. */
    public BoardTarget on(Target instance) {
        return new BoardTarget(board, instance, built);
    }

    private BoardTarget with(Board complete) {
        return new BoardTarget(complete, machine, built);
    }

    /** What is certified: what the map takes, and what the target offers of accesses. */
    private static TargetInfo info(Board board, TargetInfo of, boolean built) {
        Parameters parameters = built ? of.parameters() : ofMachine(of.parameters());
        Reference reference = new Reference();
        List<Step> steps = new ArrayList<>();
        board.map().forEach(operation -> steps.add(reference.step(operation)));
        for (Change change : board.changes()) {
            change.does().forEach(operation -> steps.add(reference.step(operation)));
        }
        steps.removeIf(step -> step.kind() != Step.Kind.DONE);
        Set<Capability> capabilities = EnumSet.copyOf(OF_MACHINES);
        capabilities.retainAll(of.capabilities());
        capabilities.addAll(new Declaration(Set.of(), parameters).missing(steps));
        capabilities.add(Capability.RAM);
        return new TargetInfo(of.name(), of.version(), capabilities, parameters);
    }

    /** A machine is held to no bound but those of its accesses: what regions there are is its own. */
    private static Parameters ofMachine(Parameters its) {
        return new Parameters(
                Long.MAX_VALUE,
                its.addressBits(),
                1,
                its.maxAccess(),
                Parameters.DEFAULT_DIRTY_GRANULE,
                Parameters.DEFAULT_DIRTY_GRANULE,
                1,
                its.page(),
                its.dialect());
    }

    /** The board. */
    public Board board() {
        return board;
    }

    @Override
    public TargetInfo info() {
        return info;
    }

    @Override
    public Outcome run(Scenario scenario) {
        return run(scenario, Patience.UNBOUNDED);
    }

    @Override
    public Outcome run(Scenario scenario, Patience patience) {
        return runAll(List.of(scenario), patience).get(0);
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios) {
        return runAll(scenarios, Patience.UNBOUNDED);
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios, Patience patience) {
        List<Optional<Translation.Translated>> all =
                scenarios.stream().map(translation::translate).toList();
        List<Scenario> sent = new ArrayList<>();
        for (Optional<Translation.Translated> each : all) {
            each.ifPresent(translated -> sent.add(new Scenario(translated.sent())));
        }
        List<Outcome> answered = sent.isEmpty() ? List.of() : machine.runAll(sent, patience);
        List<Outcome> outcomes = new ArrayList<>(all.size());
        int next = 0;
        for (Optional<Translation.Translated> each : all) {
            if (each.isEmpty()) {
                outcomes.add(Outcome.notRun("the scenario does not begin with the map of the board " + board.name()
                        + ", or does to it what the board file does not name"));
            } else {
                outcomes.add(translation.back(each.get(), answered.get(next++)));
            }
        }
        return outcomes;
    }

    @Override
    public int batch() {
        return machine.batch();
    }

    @Override
    public boolean isProcess() {
        return machine.isProcess();
    }

    @Override
    public void restart() {
        machine.restart();
    }

    @Override
    public void close() {
        machine.close();
    }
}
