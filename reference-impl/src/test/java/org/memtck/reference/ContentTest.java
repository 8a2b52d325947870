package org.memtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** RAM costs what is touched, and each byte remembers why it is what it is. */
final class ContentTest {
    private static final RuleSet WRITTEN = RuleSet.of(Rule.ALIAS_1);
    private static final RuleSet REFUSED = RuleSet.of(Rule.RO_2);

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

    @Test
    void aByteThatWasNeverWrittenIsZeroForNoReason() {
        byte[] bytes = {1, 1};
        assertThat(Content.of(new RegionSpec.Ram(Size.ALL)).read(-2, bytes, 0, 2))
                .isEqualTo(RuleSet.NONE);
    }

    @Test
    void aReadSuspectsTheWritesThatItsBytesComeFrom() {
        Content content = Content.of(new RegionSpec.Ram(Size.ALL));
        content.write(63, new byte[] {1, 2}, 0, 2, WRITTEN);
        byte[] bytes = new byte[4];

        assertThat(content.read(62, bytes, 0, 4)).isEqualTo(WRITTEN);
        assertThat(bytes).containsExactly(0, 1, 2, 0);
        assertThat(content.read(65, bytes, 0, 4)).isEqualTo(RuleSet.NONE);
    }

    @Test
    void aRefusedWriteIsSuspectedBesideTheOneThatCameThrough() {
        Content content = Content.of(new RegionSpec.Ram(Size.ALL));
        content.write(0, new byte[] {1}, 0, 1, WRITTEN);
        content.refuse(0, 1, REFUSED);

        assertThat(content.read(0, new byte[1], 0, 1)).isEqualTo(WRITTEN.union(REFUSED));
    }
}
