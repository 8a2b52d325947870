package org.memtck.kit.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.memtck.spec.scenario.AttributeOperation.AddEventfd;
import org.memtck.spec.scenario.AttributeOperation.RemoveEventfd;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;

/** Which eventfd a write to a device matches, and why each of the others does not (rules EVT-1 and EVT-2). */
final class EventfdFacts {
    private EventfdFacts() {}

    static List<String> of(Scene scene) {
        List<String> facts = new ArrayList<>();
        Access access = Access.of(scene.operation());
        Sight end = access == null ? null : access.end(scene.visible());
        if (access == null || end == null) {
            return facts;
        }
        for (AddEventfd eventfd : end.region().eventfds) {
            if (!(scene.operation() instanceof Operation.Write write)) {
                facts.add("the eventfd " + eventfd.event() + " is for writes: no read signals it");
            } else {
                facts.add(words(write, end, eventfd));
            }
        }
        removed(scene, end.region(), facts);
        return facts;
    }

    private static void removed(Scene scene, DrawnRegion region, List<String> facts) {
        Set<String> ofRegion = new HashSet<>();
        for (int i = 0; i < scene.steps().size(); i++) {
            Operation operation = scene.steps().get(i).operation();
            if (operation instanceof AddEventfd added && added.region().equals(region.name)) {
                ofRegion.add(added.event());
            } else if (operation instanceof RemoveEventfd removed && ofRegion.remove(removed.event())) {
                facts.add("the eventfd " + removed.event() + " was taken off by " + Cited.step(scene.steps(), i));
            }
        }
    }

    private static String words(Operation.Write write, Sight end, AddEventfd eventfd) {
        String name = "the eventfd " + eventfd.event() + " ";
        Long match = eventfd.match();
        long value = value(write, end.region().spec.deviceOrPlain().endian());
        if (eventfd.at() != end.offset().longValue()) {
            return name + "does not match: it is at offset " + Numbers.hex(eventfd.at()) + ", the write at "
                    + Numbers.hex(end.offset());
        } else if (eventfd.size() != write.size()) {
            return name + "does not match: it is for " + Numbers.counted(eventfd.size(), "byte") + ", the write has "
                    + write.size();
        } else if (match != null && cut(match, write.size()) != match) {
            return name + "never matches: it is for the value " + Numbers.hex(match) + ", which does not fit "
                    + Numbers.counted(eventfd.size(), "byte");
        } else if (match != null && match != value) {
            return name + "does not match: it is for the value " + Numbers.hex(match) + ", the device would get "
                    + Numbers.hex(value);
        }
        return name + "matches offset, size and value of the write: it is signalled once, and no callback is made";
    }

    /** The value as the device would get it. */
    private static long value(Operation.Write write, Endian device) {
        long value = 0;
        for (int i = 0; i < write.size(); i++) {
            long part = write.value() >>> write.order().shift(i, write.size()) & 0xff;
            value |= part << device.shift(i, write.size());
        }
        return value;
    }

    private static long cut(long value, int size) {
        return size == 8 ? value : value & (1L << (8 * size)) - 1;
    }
}
