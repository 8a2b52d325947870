package org.memtck.spec.target;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.device.Device;
import org.memtck.spec.device.RecordingDevice;
import org.memtck.spec.limits.Limit;
import org.memtck.spec.limits.LimitGuard;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;

/** Carries out operations on an implementation, and adds the callbacks that each one caused to its answer. */
final class CallRecorder {
    /** A target that calls back without end is stopped here. */
    private static final int MOST_CALLS = 1 << 20;

    private final LimitGuard guard = new LimitGuard();
    private final Dispatcher dispatcher;
    private final List<Call> calls = new ArrayList<>();
    private final List<String> signals = new ArrayList<>();
    private volatile boolean stopped;

    CallRecorder(MemorySubsystem subsystem) {
        this.dispatcher = new Dispatcher(subsystem, this::device, this::signal);
    }

    /** Performs an operation and returns the answer; one that would exceed a limit is not performed. */
    Observation run(Operation operation) {
        Limit exceeded = guard.exceededBy(operation);
        if (exceeded != null) {
            return Observation.error(exceeded.message());
        }
        calls.clear();
        signals.clear();
        Observation answer = dispatcher.answer(operation);
        guard.note(operation, answer);
        return answer.withCalls(calls).withSignals(signals);
    }

    /** From now on a callback fails, so that an implementation that calls back without end comes to one. */
    void stop() {
        stopped = true;
    }

    private void checkRunning() {
        if (stopped) {
            throw new IllegalStateException("the operation took too long and was given up");
        }
    }

    private Device device(Operation.Create create) {
        return new RecordingDevice(create.region(), create.spec().deviceOrPlain(), this::record);
    }

    private void signal(String event) {
        checkRunning();
        if (signals.size() == MOST_CALLS) {
            throw new IllegalStateException("more than " + MOST_CALLS + " signals in one operation");
        }
        signals.add(event);
    }

    private void record(Call call) {
        checkRunning();
        if (calls.size() == MOST_CALLS) {
            throw new IllegalStateException("more than " + MOST_CALLS + " callbacks in one operation");
        }
        calls.add(call);
    }
}
