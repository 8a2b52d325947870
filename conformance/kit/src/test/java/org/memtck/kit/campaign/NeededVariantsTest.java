package org.memtck.kit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

final class NeededVariantsTest {
    @Test
    void aVariantThatChangesWhatIsExpectedIsNeededAndNoOther() throws SyntaxException {
        Dialect followed = Dialect.parse("VIS-2/open-bus=0xff,RO-2/lands");

        assertThat(needed(followed, "container board size=0x10", "space cpu root=board", "read cpu at=0x0 size=1"))
                .isEqualTo(Dialect.parse("VIS-2/open-bus=0xff"));
        assertThat(needed(followed, "ram main size=0x10", "space cpu root=main", "read cpu at=0x0 size=1"))
                .isEqualTo(Dialect.STRICT);
    }

    private static Dialect needed(Dialect followed, String... lines) throws SyntaxException {
        List<Operation> operations =
                ScenarioText.parse("memtck 1\n" + String.join("\n", lines)).operations();
        Parameters seen = Parameters.UNBOUNDED.in(followed);
        List<Step> steps = Trial.legal(operations, Avoidance.NONE, true, seen);
        return NeededVariants.of(steps, followed, seen);
    }
}
