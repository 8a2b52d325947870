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
 * RO-2: read-only holds for all that is seen through it
 *
 * <p>To run it, extend it where your tests are, and return from {@code create} the adapter that joins your bus to
 * memtck's contract. If an answer is wrong, the test fails with the steps up to there and a map.
 */
abstract class FindingScenario {
    /** The operations; under each stands what the rules expect, of which some freedoms may be taken. */
    private static final String SCENARIO = """
            memtck 1
            ram A size=0x1
            = ok
            ram B size=0x1
            = ok
            readonly A on=yes
            = ok
            add B in=A at=0x0
            = ok
            space S root=A
            = ok
            write S at=0x0 size=1 value=0x1
            = rejected
            read S at=0x0 size=1
            = ok value=0x0
            """;

    /** Returns a fresh, empty implementation. */
    protected abstract MemorySubsystem create();

    @Test
    void conforms() throws SyntaxException {
        Set<Capability> needed = Set.of(
                Capability.RAM,
                Capability.NESTING,
                Capability.BACKED_CONTAINER,
                Capability.READONLY,
                Capability.SPACES);
        TargetInfo info = new TargetInfo(getClass().getSimpleName(), "", needed, Parameters.UNBOUNDED);
        try (Target target = new InProcessTarget(info, this::create)) {
            ScenarioAssertions.assertConforms(target, ScenarioText.parse(SCENARIO));
        }
    }
}
