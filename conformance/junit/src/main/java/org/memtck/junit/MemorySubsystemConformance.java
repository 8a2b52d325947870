package org.memtck.junit;

import java.util.Set;
import org.memtck.spec.Api;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.MemorySubsystem;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** Certifies an implementation in Java: a test class that extends this names its adapter. */
@Api
public abstract class MemorySubsystemConformance extends TargetConformance {
    /** The tests are made by whoever extends this. */
    protected MemorySubsystemConformance() {}

    /** A fresh adapter; it serves one scenario. */
    protected abstract MemorySubsystem create();

    /** What the implementation offers beyond what its methods tell, such as nesting and overlap; see {@link TargetInfo#of}. */
    protected Set<Capability> declared() {
        return Set.of();
    }

    /**
     * What the implementation offers: what follows from the methods that the adapter overrides, and what is declared. What is
     * named is tested; what is not has to be answered {@code unsupported}. Override this to test less than is implemented.
     */
    protected Set<Capability> capabilities() {
        return info(create().getClass()).capabilities();
    }

    /** The bounds that scenarios keep within; none unless this is overridden. */
    protected Parameters parameters() {
        return Parameters.UNBOUNDED;
    }

    /** The implementation under the name of the test class. */
    @Override
    public Target target() {
        TargetInfo info = new TargetInfo(getClass().getSimpleName(), "", capabilities(), parameters());
        return new InProcessTarget(info, this::create);
    }

    private TargetInfo info(Class<? extends MemorySubsystem> adapter) {
        return TargetInfo.of(getClass().getSimpleName(), "", adapter, declared(), parameters());
    }
}
