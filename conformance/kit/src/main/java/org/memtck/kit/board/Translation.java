package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.Reference;
import org.memtck.reference.Veto;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;

/** Turns scenarios of a board into what is sent to its machine, and the machine's answers into those to the scenario. */
final class Translation {
    private final Board board;
    private final Views views;
    private final Parameters parameters;
    private final Tail tail;
    private final List<Operation> devices;
    private final boolean built;

    /**
     * Makes one.
     *
     * @param built whether the machine builds the map, and makes the changes, as the lines of the board say
     */
    Translation(Board board, Views views, Parameters parameters, boolean built) {
        this.board = board;
        this.views = views;
        this.parameters = parameters;
        this.tail = new Tail(board);
        this.built = built;
        this.devices = board.map().stream()
                .filter(operation -> operation instanceof Operation.Create create
                        && create.spec() instanceof RegionSpec.Mmio
                        && !isUntouched(create))
                .toList();
    }

    /** Whether a device is left alone altogether, so that nobody has to plug it in. */
    private boolean isUntouched(Operation.Create create) {
        return board.untouched().stream()
                .anyMatch(each -> each.name().equals(create.region())
                        && each.reads()
                        && each.writes()
                        && each.range().contains(0)
                        && each.range().contains(create.spec().size().last()));
    }

    /** The devices that the machine plugs in although the map is its own. */
    List<String> plugged() {
        return built
                ? List.of()
                : devices.stream()
                        .map(device -> ((Operation.Create) device).region())
                        .toList();
    }

    /**
     * A scenario as the machine sees it.
     *
     * @param scenario what was to be run
     * @param sent what is sent
     * @param until for each operation of the scenario, how much of what is sent has been answered once it is done
     * @param views what the spaces show at each operation
     */
    record Translated(Scenario scenario, List<Operation> sent, List<Integer> until, List<Map<String, View>> views) {}

    /** Translates a scenario; empty if it is none of this board. */
    Optional<Translated> translate(Scenario scenario) {
        List<Operation> operations = scenario.operations();
        if (!tail.follows(operations)) {
            return Optional.empty();
        }
        int start = board.map().size();
        List<Operation> sent = new ArrayList<>(built ? board.map() : devices);
        List<Change> done = new ArrayList<>();
        List<Map<String, View>> seen = new ArrayList<>();
        List<Integer> until = built
                ? IntStream.rangeClosed(1, start).boxed().collect(Collectors.toCollection(ArrayList::new))
                : new ArrayList<>(Collections.nCopies(start, sent.size()));
        Map<String, View> current = views.after(done);
        for (int i = 0; i < start; i++) {
            seen.add(current);
        }
        for (int i = start; i < operations.size(); i++) {
            Change change = tail.changeAt(operations, i);
            if (change != null) {
                done.add(change);
                sent.addAll(built ? change.does() : change.by());
                current = views.after(done);
                for (int end = i + change.does().size(); i < end; i++) {
                    until.add(sent.size());
                    seen.add(current);
                }
                i--;
            } else if (isAccess(operations.get(i))) {
                sent.add(flipped(operations.get(i), current));
                until.add(sent.size());
                seen.add(current);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Translated(scenario, sent, until, seen));
    }

    private static boolean isAccess(Operation operation) {
        return operation instanceof Operation.Read
                || operation instanceof Operation.Write
                || operation instanceof Operation.Load
                || operation instanceof Operation.Store
                || operation instanceof Operation.Find
                || operation instanceof Operation.FlatView;
    }

    /** What is written to bits that never change is the opposite of what they read as. */
    private Operation flipped(Operation operation, Map<String, View> current) {
        if (board.registers().isEmpty()) {
            return operation;
        } else if (operation instanceof Operation.Write write) {
            long value = write.value();
            for (int i = 0; i < write.size(); i++) {
                int lane = write.order() == Endian.LITTLE ? i : write.size() - 1 - i;
                value ^= (long) fixed(current.get(write.space()), write.at() + i) << (8 * lane);
            }
            return new Operation.Write(write.space(), write.at(), write.size(), value, write.order());
        } else if (operation instanceof Operation.Store store) {
            byte[] bytes = store.bytes().toArray();
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] ^= (byte) fixed(current.get(store.space()), store.at() + i);
            }
            return new Operation.Store(store.space(), store.at(), Bytes.wrap(bytes));
        }
        return operation;
    }

    private int fixed(@Nullable View view, long address) {
        MappedRange range = view == null ? null : view.at(address);
        Register register = range == null ? null : board.register(range.region(), View.offset(range, address));
        return range == null || register == null ? 0 : register.readOnly(View.offset(range, address));
    }

    private int declared(@Nullable View view, long address) {
        MappedRange range = view == null ? null : view.at(address);
        Register register = range == null ? null : board.register(range.region(), View.offset(range, address));
        return range == null || register == null ? 0xff : register.declared(View.offset(range, address));
    }

    /** The outcome of a scenario, from that of what was sent. */
    Outcome back(Translated translated, Outcome outcome) {
        List<Observation> answers = outcome.observations();
        List<Operation> operations = translated.scenario().operations();
        List<Observation> observations = new ArrayList<>(operations.size());
        @Nullable Silence silence = board.traits().silent() ? new Silence(parameters) : null;
        int before = 0;
        for (int i = 0; i < operations.size() && translated.until().get(i) <= answers.size(); i++) {
            int end = translated.until().get(i);
            Observation answer = problem(answers.subList(before, end));
            boolean access = i >= board.map().size() && isAccess(operations.get(i));
            if (access) {
                answer = masked(
                        operations.get(i),
                        answers.get(end - 1),
                        translated.views().get(i));
            }
            observations.add(silence == null ? answer : silence.heard(operations.get(i), answer));
            before = end;
        }
        return new Outcome(observations, outcome.end(), outcome.message());
    }

    /** What was sent for a change or a device was done, whatever the machine says of its accesses, unless it cannot do it. */
    private static Observation problem(List<Observation> answers) {
        for (Observation answer : answers) {
            boolean done = answer.status() == Status.OK
                    || answer.status() == Status.REJECTED
                    || answer.status() == Status.FAULT;
            if (!done) {
                return answer;
            }
        }
        return Observation.ok();
    }

    /** Leaves out the bits of registers of which nothing is declared. */
    private Observation masked(Operation operation, Observation answer, Map<String, View> current) {
        if (board.registers().isEmpty()) {
            return answer;
        }
        Long value = answer.value();
        Bytes bytes = answer.bytes();
        if (operation instanceof Operation.Read read && value != null && answer.status() == Status.OK) {
            long mask = read.size() == Long.BYTES ? 0 : -1L << (8 * read.size());
            for (int i = 0; i < read.size(); i++) {
                int lane = read.order() == Endian.LITTLE ? i : read.size() - 1 - i;
                mask |= (long) declared(current.get(read.space()), read.at() + i) << (8 * lane);
            }
            return Observation.ok(value & mask).withCalls(answer.calls());
        } else if (operation instanceof Operation.Load load && bytes != null) {
            byte[] content = bytes.toArray();
            for (int i = 0; i < content.length; i++) {
                content[i] &= (byte) declared(current.get(load.space()), load.at() + i);
            }
            return Observation.bytes(answer.status(), Bytes.wrap(content)).withCalls(answer.calls());
        }
        return answer;
    }

    /** A machine that says of no write that it was refused: that it does not say so means nothing. */
    private static final class Silence {
        private final Reference reference;

        Silence(Parameters parameters) {
            this.reference = new Reference(Veto.NONE, parameters);
        }

        Observation heard(Operation operation, Observation answer) {
            Observation expected = reference.step(operation).expectation().canonical();
            boolean writes = operation instanceof Operation.Write || operation instanceof Operation.Store;
            return writes && answer.status() == Status.OK && expected.status() == Status.REJECTED
                    ? Observation.of(Status.REJECTED).withCalls(answer.calls())
                    : answer;
        }
    }
}
