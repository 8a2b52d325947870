package org.memtck.junit;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetUnavailableException;

/** The target of a test class, which has to be there and to say what it is before anything is made of its answers. */
final class Opened {
    private Opened() {}

    /**
     * Opens it.
     *
     * @throws TargetUnavailableException if it, or something that it needs, is not there
     */
    static Target by(TargetConformance tests) throws Exception {
        Target target = tests.target();
        requireInfo(target, tests);
        try {
            target.requireAvailable();
            return target;
        } catch (TargetUnavailableException e) {
            target.close();
            throw new TargetUnavailableException(
                    "target " + target.info().name() + " is not available: " + e.getMessage(), e);
        }
    }

    /** Test classes are written in languages that do not check for null. */
    private static void requireInfo(@Nullable Target target, TargetConformance tests)
            throws TargetUnavailableException {
        if (target == null || target.info() == null) {
            String what = target == null ? "target()" : "info() of its target";
            throw new TargetUnavailableException(
                    what + " of " + tests.getClass().getName() + " is null; expected is what is to be certified");
        }
    }
}
