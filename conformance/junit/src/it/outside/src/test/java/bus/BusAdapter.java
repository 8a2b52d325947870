package bus;

import java.util.Map;
import java.util.OptionalLong;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.MemorySubsystem;

record BusAdapter(Bus bus, Map<String, byte[]> rams) implements MemorySubsystem {
    public Observation createContainer(String region, Size size) {
        return doneIf(bus.end(size.last()));
    }
    public Observation createRam(String region, Size size) {
        return doneIf(rams.put(region, new byte[(int) size.last() + 1]) == null);
    }
    public Observation addSubregion(String container, String region, long at, int priority) {
        boolean flat = rams.containsKey(region) && !rams.containsKey(container);
        return doneIf(flat && bus.map(at, rams.get(region), priority));
    }
    public Observation openSpace(String space, String root) {
        return doneIf(bus.open(rams.get(root)));
    }
    public Observation read(String space, long at, int size, Endian order) {
        OptionalLong value = order == Endian.LITTLE ? bus.read(at, size) : null;
        return value == null ? doneIf(false) : value.isPresent() ? Observation.ok(value.getAsLong()) : Observation.rejected();
    }
    public Observation write(String space, long at, int size, long value, Endian order) {
        return bus.write(at, size, value) ? Observation.ok() : Observation.rejected();
    }
    public Observation fill(String region, long at, Bytes bytes) {
        System.arraycopy(bytes.toArray(), 0, rams.get(region), (int) at, bytes.length());
        return Observation.ok();
    }
    private static Observation doneIf(boolean done) {
        return done ? Observation.ok() : Observation.unsupported();
    }
}
