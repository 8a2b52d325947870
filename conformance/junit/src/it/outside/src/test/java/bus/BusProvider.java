package bus;

import java.util.HashMap;
import java.util.Set;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetProvider;

/** The bus on memtck's command line: {@code my-bus}, or {@code my-bus:reversed}, which has the mistake. */
public final class BusProvider implements TargetProvider {
    /** What the methods of the adapter do not tell. */
    static final Set<Capability> DECLARED = Set.of(Capability.OVERLAP);

    /** RAM of at most 1 MiB, addresses of 64 bits, regions at every byte, accesses of up to 8 bytes. */
    static final Parameters BOUNDS = new Parameters(1 << 20, 64, 1, 8);

    @Override
    public String name() {
        return "my-bus";
    }

    @Override
    public String help() {
        return "my-bus[:reversed]: my bus, or the same with its priorities reversed.";
    }

    @Override
    public Target open(String argument) {
        boolean reversed = argument.equals("reversed");
        TargetInfo info = TargetInfo.of("my-bus", "1", BusAdapter.class, DECLARED, BOUNDS);
        return new InProcessTarget(info, () -> new BusAdapter(new Bus(reversed), new HashMap<>()));
    }
}
