package org.memtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;

/** Single accesses over several ranges (rule VIS-9). */
class StraddleTest {
    private static Lines board() {
        return new Lines(
                "container board size=0x1000",
                "ram low size=0x10",
                "ram high size=0x10",
                "add low in=board at=0x0",
                "add high in=board at=0x10",
                "space cpu root=board",
                "fill low at=0xe bytes=a1a2",
                "fill high at=0x0 bytes=b1b2");
    }

    private static List<Observation> others(Step step) {
        return step.expectation().others().stream().map(Expectation::canonical).toList();
    }

    @Test
    void aReadIsRefusedOrHasTheBytesThatAreShown() {
        Step read = board().step("read cpu at=0xe size=4");

        assertThat(read.rules().contains(Rule.VIS_9)).isTrue();
        assertThat(read.expectation().canonical()).isEqualTo(Observation.rejected());
        assertThat(others(read)).containsExactly(Observation.ok(0xb2b1a2a1L));
    }

    @Test
    void withAHoleInItAReadHasNoValue() {
        assertThat(others(board().step("read cpu at=0x1e size=4"))).isEmpty();
    }

    @Test
    void afterAWriteOnlyItsOwnBytesAreUnknown() {
        Lines lines = board();
        lines.done("write cpu at=0xf size=2 value=0x1122");

        assertThat(lines.observe("read cpu at=0xe size=1")).isEqualTo(Observation.ok(0xa1));
        assertThat(lines.observe("read cpu at=0x11 size=1")).isEqualTo(Observation.ok(0xb2));
        assertThat(lines.step("read cpu at=0xf size=1").open()).isEqualTo(OpenClause.RAM_1_UNKNOWN);
        lines.done("write cpu at=0xf size=1 value=0x33");
        assertThat(lines.observe("read cpu at=0xf size=1")).isEqualTo(Observation.ok(0x33));
    }
}
