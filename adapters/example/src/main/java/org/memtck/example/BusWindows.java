package org.memtck.example;

import org.memtck.example.bus.Window;
import org.memtck.example.bus.Windows;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.target.HostWindows;

/** The part of {@link BusAdapter} that is about host windows. */
interface BusWindows extends HostWindows {
    /** The bus and its objects. */
    World world();

    @Override
    default Observation pin(String handle, String space, long at, int length, boolean write) {
        return world().answer(() -> {
            world().windows.checkFresh(handle);
            Windows.Opening opening = world().bus.windows().open(world().space(space), at, length, write);
            Window window = opening.window();
            if (window == null) {
                return Answers.of(opening.completion());
            }
            world().windows.put(handle, window);
            return Observation.window(window.length());
        });
    }

    @Override
    default Observation poke(String handle, long at, Bytes bytes) {
        return world().done(() -> world().windows.get(handle).poke(at, bytes.toArray()));
    }

    @Override
    default Observation peek(String handle, long at, int length) {
        return world().answer(() -> {
            byte[] bytes = new byte[length];
            world().windows.get(handle).peek(at, bytes);
            return Answers.of(bytes);
        });
    }

    @Override
    default Observation unpin(String handle, int written) {
        return world().answer(() -> {
            Observation end =
                    Answers.of(world().bus.windows().close(world().windows.get(handle), written));
            world().windows.remove(handle);
            return end;
        });
    }
}
