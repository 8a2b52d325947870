import java.util.Set;
import org.junit.jupiter.api.Test;
import org.memtck.junit.ScenarioAssertions;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.MemorySubsystem;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/**
 * finding
 *
 * <p>To run it, extend it where your tests are, and return from {@code create} the adapter that joins your bus to
 * memtck's contract. If an answer is wrong, the test fails with the steps up to there and a map.
 */
abstract class FindingScenario {
    /** The operations; under each stands what the rules expect, of which some freedoms may be taken. */
    private static final String SCENARIO = """
            memtck 1
            container bus size=0x10000
            = ok
            mmio uart size=0x100 endian=big valid=1..4 impl=1..2 valid-unaligned=yes seed=0x41 errors=0x80..0x83
            = ok
            alias window of=uart offset=0x10 size=0x80
            = ok
            ram main size=0x1000
            = ok
            add main in=bus at=0x0
            = ok
            add window in=bus at=0x800 prio=1
            = ok
            fill main at=0x7fe bytes=a1a2
            = ok
            space memory root=bus
            = ok
            iommu iommu size=0x2000 target=memory granule=0x1000
            = ok
            space dma root=iommu
            = ok
            iotlb iommu iova=0x1000 to=0x0 perm=r
            = ok
            flatview memory
            = ok ranges=0x0-0x7ff:main+0x0,0x800-0x87f:uart+0x10,0x880-0xfff:main+0x880
            find dma at=0x1801
            = ok ranges=0x1801-0x1801:iommu+0x1801
            read dma at=0x1800 size=4 order=be
            = ok value=0x6c0be0d9 calls=uart:r:0x10:2:0x6c0b,uart:r:0x12:2:0xe0d9
            read dma at=0x1805 size=2
            = ok value=0x3995 calls=uart:r:0x14:2:0xa795,uart:r:0x16:2:0x396f
            read dma at=0x1870 size=4
            = fault calls=uart:r:0x80:2:0x4ff2,uart:r:0x82:2:0x491f
            load memory at=0x804 len=6
            = ok bytes=a795396f6756 calls=uart:r:0x14:2:0xa795,uart:r:0x16:2:0x396f,uart:r:0x18:2:0x6756
            write dma at=0x1800 size=1 value=0x1
            = rejected
            write memory at=0x802 size=2 value=0x1234
            = ok calls=uart:w:0x12:2:0x3412
            """;

    /** Returns a fresh, empty implementation. */
    protected abstract MemorySubsystem create();

    @Test
    void conforms() throws SyntaxException {
        Set<Capability> needed = Set.of(
                Capability.RAM,
                Capability.MMIO,
                Capability.ALIAS,
                Capability.NESTING,
                Capability.OVERLAP,
                Capability.SPACES,
                Capability.ACCESS_CONSTRAINTS,
                Capability.BIG_ENDIAN_DEVICE,
                Capability.DEVICE_ERRORS,
                Capability.BIG_ENDIAN_ORDER,
                Capability.BLOCK,
                Capability.FILL,
                Capability.FLATVIEW,
                Capability.FIND,
                Capability.IOMMU);
        TargetInfo info = new TargetInfo(getClass().getSimpleName(), "", needed, Parameters.UNBOUNDED);
        try (Target target = new InProcessTarget(info, this::create)) {
            ScenarioAssertions.assertConforms(target, ScenarioText.parse(SCENARIO));
        }
    }
}
