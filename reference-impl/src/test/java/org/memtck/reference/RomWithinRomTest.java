package org.memtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.text.ScenarioText;

/** What is seen within ROM is read-only or not, and so is ROM whose attribute was taken off. */
final class RomWithinRomTest {
    private final Lines lines = new Lines(
            "rom A size=0x2",
            "rom B size=0x1",
            "ram C size=0x1",
            "ram D size=0x1",
            "add B in=A at=0x0",
            "add C in=B at=0x0",
            "add D in=A at=0x1",
            "space S root=A");

    private List<String> views() {
        Expectation expectation = lines.step("flatview S").expectation();
        return Stream.concat(Stream.of(expectation), expectation.others().stream())
                .map(each -> ScenarioText.print(each.canonical()))
                .distinct()
                .toList();
    }

    @Test
    void itIsOneAndTheSameForAll() {
        assertThat(views())
                .containsExactlyInAnyOrder(
                        "ok ranges=0x0-0x0:C+0x0,0x1-0x1:D+0x0", "ok ranges=0x0-0x0:C+0x0:ro,0x1-0x1:D+0x0:ro");
    }

    @Test
    void romThatTurnedIntoRamIsNoReason() {
        lines.done("readonly A on=no");

        assertThat(views())
                .containsExactlyInAnyOrder(
                        "ok ranges=0x0-0x0:C+0x0,0x1-0x1:D+0x0",
                        "ok ranges=0x0-0x0:C+0x0:ro,0x1-0x1:D+0x0:ro",
                        "ok ranges=0x0-0x0:C+0x0:ro,0x1-0x1:D+0x0");
    }
}
