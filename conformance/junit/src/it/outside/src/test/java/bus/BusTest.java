package bus;

import java.util.HashMap;
import java.util.Set;
import org.memtck.junit.MemorySubsystemConformance;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.MemorySubsystem;
import org.memtck.spec.target.Parameters;

/** The priorities are reversed with {@code -Dreversed=true}. */
class BusTest extends MemorySubsystemConformance {
    @Override
    protected MemorySubsystem create() {
        return new BusAdapter(new Bus(Boolean.getBoolean("reversed")), new HashMap<>());
    }

    @Override
    protected Set<Capability> declared() {
        return BusProvider.DECLARED;
    }

    @Override
    protected Parameters parameters() {
        return BusProvider.BOUNDS;
    }
}
