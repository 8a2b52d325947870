package org.memtck.kit.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** The lines below the observation of the last operation. */
class FreedomsTest {
    @Test
    void aRefusedWriteMayBeIgnored() throws SyntaxException {
        assertThat(below("rom A size=8", "space S root=A", "write S at=0 size=1 value=1"))
                .containsExactly("# free: ok");
    }

    @Test
    void bytesThatDidNotArriveAreFree() throws SyntaxException {
        assertThat(below(
                        "container A size=16",
                        "ram B size=2",
                        "add B in=A at=1",
                        "space S root=A",
                        "load S at=0 len=5"))
                .containsExactly("# free: bytes 0,3-4");
    }

    @Test
    void piecesOfAnAccessHaveNoOrder() throws SyntaxException {
        assertThat(below("mmio A size=8 impl=1..2", "space S root=A", "write S at=0 size=4 value=0x44332211"))
                .containsExactly("# free: calls count=2 region=A rw=w at=0x0 len=4 sizes=2 endian=little"
                        + " from=0x0 bytes=11223344");
    }

    @Test
    void widenedReadsAreAlignedAndReachBeyond() throws SyntaxException {
        List<String> lines =
                below("mmio A size=8 impl=2..2 valid-unaligned=yes", "space S root=A", "read S at=1 size=2");

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0))
                .startsWith("# free: calls count=2 region=A rw=r at=0x1 len=2 sizes=2 aligned=yes beyond=yes")
                .matches(".* from=0x0 bytes=[0-9a-f]{8}");
    }

    @Test
    void coalescedWritesMayBeLateUntilTheFlush() throws SyntaxException {
        String[] device = {"mmio A size=8", "space S root=A", "coalesce A at=0 len=4", "write S at=0 size=1 value=7"};

        assertThat(below(device)).containsExactly("# free: calls count=1 region=A rw=w at=0x0 len=1 late=yes");
        assertThat(below(device[0], device[1], device[2], device[3], "flush")).containsExactly("# due: calls");
    }

    @Test
    void dirtyPagesMustHoldWhatWasWritten() throws SyntaxException {
        assertThat(below(
                        "ram A size=0x2000",
                        "space S root=A",
                        "log A client=0 on=yes",
                        "dirty A at=0 len=0x2000 client=0",
                        "write S at=0x1003 size=2 value=0",
                        "dirty A at=0 len=0x2000 client=0"))
                .containsExactly("# free: pages must=0x1003-0x1004 may=0x1000-0x1fff");
    }

    @Test
    void deathsMayBeLateUntilTheFlush() throws SyntaxException {
        assertThat(below("owner O", "ram A size=8 owner=O", "unowner O")).containsExactly("# free: finalized");
        assertThat(below("owner O", "ram A size=8 owner=O", "unowner O", "flush"))
                .containsExactly("# due: finalized");
    }

    @Test
    void windowsMayBeShorterAndSayWhatIsUsedOfThem() throws SyntaxException {
        String pin = "pin H space=S at=0 len=8 access=w";

        assertThat(below("ram A size=8", "space S root=A", pin)).containsExactly("# free: length");
        assertThat(below("ram A size=8", "space S root=A", pin, "poke H at=2 bytes=0102"))
                .containsExactly("# within: H 4");
    }

    private static List<String> below(String... operations) throws SyntaxException {
        Freedoms freedoms = new Freedoms();
        List<String> lines = new ArrayList<>();
        String text = ScenarioText.HEADER + "\n" + String.join("\n", operations) + "\n";
        for (Step step : Reference.run(ScenarioText.parse(text))) {
            assertThat(step.kind()).as(step.operation().toString()).isEqualTo(Step.Kind.DONE);
            lines = freedoms.below(step);
        }
        return lines;
    }
}
