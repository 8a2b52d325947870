package org.memtck.bench.jmh;

import java.util.ServiceLoader;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetProvider;
import org.memtck.spec.target.TargetUnavailableException;

/** Opens a target in Java by its name, in the process that measures it. */
final class InstalledTarget {
    private InstalledTarget() {}

    static InProcessTarget open(String named) throws TargetUnavailableException {
        int colon = named.indexOf(':');
        String name = colon < 0 ? named : named.substring(0, colon);
        for (TargetProvider provider : ServiceLoader.load(TargetProvider.class)) {
            if (provider.name().equals(name)) {
                return inProcess(provider.open(colon < 0 ? "" : named.substring(colon + 1)), named);
            }
        }
        throw new TargetUnavailableException("the target " + named + " is no service on the class path");
    }

    private static InProcessTarget inProcess(Target target, String named) throws TargetUnavailableException {
        if (target instanceof InProcessTarget inProcess) {
            return inProcess;
        }
        target.close();
        throw new TargetUnavailableException("the target " + named + " is not in Java");
    }
}
