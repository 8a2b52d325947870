package org.memtck.example.simple;

import java.util.EnumSet;
import org.memtck.spec.Api;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetProvider;
import org.memtck.spec.target.TargetUnavailableException;

/** Offers the simple bus as the target {@code simple}. */
@Api
public final class SimpleProvider implements TargetProvider {
    private static final long LARGEST_RAM = 1 << 16;

    private static final TargetInfo INFO = TargetInfo.of(
            "simple",
            "1",
            SimpleBusAdapter.class,
            EnumSet.of(Capability.BIG_ENDIAN_ORDER),
            new Parameters(LARGEST_RAM, 64, 1, 8));

    /** For the service loader. */
    public SimpleProvider() {}

    @Override
    public String name() {
        return INFO.name();
    }

    @Override
    public String help() {
        return "simple: a bus of RAM, ROM and devices side by side, in Java.";
    }

    @Override
    public boolean areIndependent() {
        return true;
    }

    @Override
    public Target open(String argument) throws TargetUnavailableException {
        if (!argument.isEmpty()) {
            throw new TargetUnavailableException(INFO.name() + " takes no argument; say just '" + INFO.name() + "'");
        }
        return new InProcessTarget(INFO, SimpleBusAdapter::new);
    }
}
