package org.memtck.reference.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.memtck.reference.Reference;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** RAM costs what is touched. */
final class ContentTest {

    @Test
    void ramOfAWholeAddressSpaceCostsWhatIsTouched() throws SyntaxException {
        String text = """
                memtck 1
                ram A size=0x10000000000000000
                space S root=A
                write S at=0xfffffffffffffff8 size=8 value=0x1122334455667788
                read S at=0xfffffffffffffffc size=4
                read S at=0x7fffffffffffffff size=1
                """;

        var steps = Reference.run(ScenarioText.parse(text));

        assertThat(steps.get(3).expectation().canonical().value()).isEqualTo(0x11223344L);
        assertThat(steps.get(4).expectation().canonical().value()).isEqualTo(0L);
    }
}
