package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.Aspect;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.operation.Namespace;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/**
 * The address that a step is about: that of the access, or the first one at which expected and observed differ.
 *
 * @param write whether the step writes there
 */
record Place(String space, BigInteger address, boolean write) {
    /** The place of the last step, or null if it is about none. */
    static @Nullable Place of(Scene scene) {
        Operation operation = scene.operation();
        OperationType type = OperationType.of(operation);
        if (operation instanceof Operation.FlatView view) {
            return new Place(view.space(), firstDifferentAddress(scene), false);
        } else if (type.has(Role.ADDRESS)) {
            boolean write = type.writes() || Boolean.TRUE.equals(type.get(operation, Role.DIRECTION));
            return at(type.space(operation), type.at(operation), firstDifferentByte(scene), write);
        }
        String handle = type.name(operation, Namespace.WINDOW);
        if (handle == null) {
            return null;
        }
        long at = type.has(Role.WINDOW_OFFSET) ? type.at(operation) + firstDifferentByte(scene) : 0;
        return within(scene, handle, at, !(operation instanceof PinOperation.Peek));
    }

    private static @Nullable Place within(Scene scene, String handle, long at, boolean write) {
        DrawnWindow window = scene.before().window(handle);
        return window == null ? null : at(window.pin().space(), window.pin().at(), at, write);
    }

    private static Place at(String space, long address, long further, boolean write) {
        BigInteger there = Numbers.unsigned(address).add(Numbers.unsigned(further));
        return new Place(space, there.min(Extent.SPACE.last()), write);
    }

    private static int firstDifferentByte(Scene scene) {
        Bytes expected = scene.expectation().canonical().bytes();
        Observation observed = observed(scene);
        Bytes got = observed == null ? null : observed.bytes();
        if (expected == null || got == null || scene.difference().aspect() != Aspect.BYTES) {
            return 0;
        }
        int i = 0;
        while (i < Math.min(expected.length(), got.length()) && expected.at(i) == got.at(i)) {
            i++;
        }
        return i;
    }

    private static BigInteger firstDifferentAddress(Scene scene) {
        List<MappedRange> expected = scene.expectation().canonical().ranges();
        Observation observed = observed(scene);
        BigInteger first = observed == null ? null : MapDifference.first(expected, observed.ranges());
        return first == null ? BigInteger.ZERO : first;
    }

    /** What the target answered, or null if that is no observation. */
    static @Nullable Observation observed(Scene scene) {
        return parsed(scene.difference().observed());
    }

    /** An observation, or null if the text is none. */
    static @Nullable Observation parsed(String text) {
        try {
            return ScenarioText.parseObservation(text);
        } catch (SyntaxException e) {
            return null;
        }
    }
}
