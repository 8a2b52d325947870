package org.memtck.example;

import java.util.EnumSet;
import org.memtck.example.bus.PagedBus;
import org.memtck.spec.Api;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetProvider;
import org.memtck.spec.target.TargetUnavailableException;

/** Offers the page-table bus as the target {@code example}: everything, without bounds. */
@Api
public final class ExampleProvider implements TargetProvider {
    /** No bounds, but that of the clients of dirty logging. */
    private static final Parameters PARAMETERS = new Parameters(
            Parameters.UNBOUNDED.maxRam(),
            Parameters.UNBOUNDED.addressBits(),
            Parameters.UNBOUNDED.granule(),
            Parameters.UNBOUNDED.maxAccess(),
            PagedBus.DIRTY_PAGE,
            PagedBus.DIRTY_PAGE,
            PagedBus.DIRTY_CLIENTS);

    private static final TargetInfo INFO = TargetInfo.of(
            "example",
            "1",
            BusAdapter.class,
            EnumSet.of(
                    Capability.BACKED_CONTAINER,
                    Capability.EQUAL_PRIORITY_OVERLAP,
                    Capability.ACCESS_CONSTRAINTS,
                    Capability.BIG_ENDIAN_DEVICE,
                    Capability.DEVICE_ERRORS,
                    Capability.BIG_ENDIAN_ORDER,
                    Capability.DIAGNOSES_MISUSE),
            PARAMETERS);

    /** For the service loader. */
    public ExampleProvider() {}

    @Override
    public String name() {
        return INFO.name();
    }

    @Override
    public String help() {
        return "example: a page-table bus in Java that offers everything.";
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
        return new InProcessTarget(INFO, BusAdapter::new);
    }
}
