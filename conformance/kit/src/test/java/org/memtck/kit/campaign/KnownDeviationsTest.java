package org.memtck.kit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.TargetInfo;

class KnownDeviationsTest {
    @Test
    void aFileIsAListOfDeviationsWithReasons() throws KnownDeviations.FormatException {
        KnownDeviations known = KnownDeviations.parse("""
                # What the board does differently.

                deviation RO-2
                  reason: a store through a read-only alias
                    lands in the memory
                  link: https://example.org/1
                deviation IMPL-4
                  reason: ignored
                """);

        assertThat(known.entries())
                .containsExactly(
                        new KnownDeviations.Entry(
                                Rule.RO_2,
                                "a store through a read-only alias lands in the memory",
                                "https://example.org/1"),
                        new KnownDeviations.Entry(Rule.IMPL_4, "ignored", ""));
        assertThat(known.contains(Rule.RO_2)).isTrue();
        assertThat(known.contains(Rule.RO_1)).isFalse();
    }

    @Test
    void aDeviationMaySayWhichVariantItIs() throws KnownDeviations.FormatException {
        Dialect lands = Dialect.STRICT.with(Variant.RO_2_LANDS);
        KnownDeviations known =
                KnownDeviations.parse("deviation RO-2 as=RO-2/lands\n  reason: why\ndeviation IMPL-4\n  reason: x\n");

        assertThat(known.entries().get(0))
                .isEqualTo(new KnownDeviations.Entry(Rule.RO_2, "why", "", Condition.ALWAYS, lands, false));
        assertThat(known.contains(Rule.RO_2)).isTrue();
        assertThat(known.contains(Rule.RO_2, lands)).isTrue();
        assertThat(known.contains(Rule.RO_2, Dialect.STRICT)).isFalse();
        assertThat(known.contains(Rule.IMPL_4, Dialect.STRICT)).isTrue();
        assertThat(known.contains(Rule.IMPL_4, Dialect.STRICT.with(Variant.IMPL_4_IN_PLACE)))
                .isTrue();
    }

    @Test
    void whatContradictsAVariantIsKnownWhereItSaysPartly() throws KnownDeviations.FormatException {
        Dialect lands = Dialect.STRICT.with(Variant.RO_2_LANDS);
        KnownDeviations wholly = KnownDeviations.parse("deviation RO-2 as=RO-2/lands\n  reason: why\n");
        KnownDeviations partly = KnownDeviations.parse("deviation RO-2 as=RO-2/lands partly\n  reason: why\n");

        assertThat(wholly.containsPartly(Rule.RO_2, lands)).isFalse();
        assertThat(partly.containsPartly(Rule.RO_2, lands)).isTrue();
        assertThat(partly.containsPartly(Rule.RO_2, Dialect.STRICT)).isFalse();
        assertThat(partly.contains(Rule.RO_2, lands)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deviation RO-2 as=RO-2/land|line 1: there is no variant 'RO-2/land'; of that rule there is RO-2/lands",
                "deviation RO-2 as=RO-1/lands|line 1: expected a variant of RO-2, not 'RO-1/lands'",
                "deviation RO-2 as=console|line 1: expected a variant of RO-2, not 'console'",
                "deviation RO-2 like=RO-2/lands|line 1: expected 'as=VARIANT', 'as=VARIANT partly', or nothing, after RO-2",
                "deviation RO-2 as=RO-2/lands party|line 1: expected 'as=VARIANT', 'as=VARIANT partly', or nothing, after RO-2",
            })
    void whatIsNoVariantOfItsRuleIsRefused(String text, String message) {
        assertThatThrownBy(() -> KnownDeviations.parse(text + "\n  reason: why\n"))
                .hasMessage(message);
    }

    @Test
    void anEmptyFileKnowsNone() throws KnownDeviations.FormatException {
        assertThat(KnownDeviations.parse("")).isEqualTo(KnownDeviations.NONE);
        assertThat(KnownDeviations.parse("# nothing\n\n")).isEqualTo(KnownDeviations.NONE);
    }

    @Test
    void linesMayEndWithCarriageReturns() throws KnownDeviations.FormatException {
        assertThat(KnownDeviations.parse("deviation RO-2\r\n  reason: why\r\n").entries())
                .containsExactly(new KnownDeviations.Entry(Rule.RO_2, "why", ""));
    }

    @Test
    void aConditionTellsOfWhichVersionsAndPagesADeviationIsKnown() throws KnownDeviations.FormatException {
        KnownDeviations known = KnownDeviations.parse("""
                deviation RO-2
                  reason: as ever
                deviation LIFE-11
                  when: version<10.2
                  reason: a reference too many
                deviation LIFE-10
                  when: version < 10.2
                  reason: never
                deviation LIFE-10
                  when: version>=10.2, page>=0x400
                  reason: with another owner
                """);

        assertThat(known.entries()).hasSize(4);
        assertThat(reasons(known, "7.2.22 (Debian 1:7.2+dfsg-7)", 4096))
                .containsExactly("as ever", "a reference too many", "never");
        assertThat(reasons(known, "10.2", 256)).containsExactly("as ever");
        assertThat(reasons(known, "10.2.2", 1024)).containsExactly("as ever", "with another owner");
        assertThat(reasons(known, "v11-rc1", 4096)).containsExactly("as ever", "with another owner");
    }

    @ParameterizedTest
    @CsvSource({"version=7.2,true", "version<=7.2,true", "version>7.2,false", "version>7.2.9,true", "version<7.10,true"
    })
    @CsvSource({
        "version!=7.2.22.0,false",
        "version>=8,false",
        "version=7.2.22.1,false",
        "page=4096,true",
        "page<0x1000,false"
    })
    void aVersionIsComparedNumberByNumberAsFarAsTheConditionGoes(String condition, boolean holds)
            throws KnownDeviations.FormatException {
        KnownDeviations known = KnownDeviations.parse("deviation RO-2\n  reason: a\n  when: " + condition);

        assertThat(reasons(known, "7.2.22 (Test)", 4096)).hasSize(holds ? 1 : 0);
        assertThat(known.entries().get(0).when()).hasToString(condition.replace("0x1000", "4096"));
    }

    @Test
    void aVersionThatIsNoneIsRefusedIfSomethingDependsOnIt() throws KnownDeviations.FormatException {
        KnownDeviations known = KnownDeviations.parse("deviation RO-2\n  reason: a\n  when: version<2");

        assertThatThrownBy(() -> known.of(target("nightly", 4096)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'nightly'");
    }

    private static List<String> reasons(KnownDeviations known, String version, long page) {
        return known.of(target(version, page)).entries().stream()
                .map(KnownDeviations.Entry::reason)
                .toList();
    }

    private static TargetInfo target(String version, long page) {
        return new TargetInfo("a", version, Set.of(Capability.RAM), new Parameters(1, 64, 1, 8, 1, 1, 1, page));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'deviation RO-9' | line 1: there is no rule 'RO-9'
                    'deviate RO-2' | line 1: expected 'deviation RULE'
                    '  reason: of what' | line 1: expected 'deviation RULE'
                    '# x~deviation RO-2~  reason: a~reason: b' | line 4: expected 'deviation RULE'
                    'deviation RO-2~  reason: a~deviation RO-2~  reason: b' | line 3: the deviation RO-2 is listed
                    'deviation RO-2~  reason: a~  when: 10.2' | line 1: the deviation RO-2: '10.2' is no condition; expected
                    'deviation RO-2~  reason: a~  when: version<10.x' | line 1: the deviation RO-2: 'version<10.x' is no
                    'deviation RO-2~  reason: a~  when: page<1.2' | line 1: the deviation RO-2: 'page<1.2' is no condition
                    'deviation RO-2~  reason: a~  when: version=1,' | line 1: the deviation RO-2: '' is no condition
                    'deviation RO-2~  link: x~~deviation RO-1~  reason: b' | line 1: the deviation RO-2 has no 'reason:'
                    'deviation RO-1~  reason: b~~deviation RO-2' | line 4: the deviation RO-2 has no 'reason:'
                    'deviation RO-1~  reason:~' | line 1: the deviation RO-1 has no 'reason:'
                    """)
    void anErrorSaysTheLine(String text, String message) {
        assertThatThrownBy(() -> KnownDeviations.parse(text.replace('~', '\n')))
                .isInstanceOf(KnownDeviations.FormatException.class)
                .hasMessageStartingWith(message);
    }
}
