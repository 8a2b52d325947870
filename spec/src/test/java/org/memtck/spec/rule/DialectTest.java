package org.memtck.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DialectTest {
    @Test
    void aDialectIsPrintedAsItIsRead() {
        Dialect dialect = Dialect.parse("RO-2/lands,VIS-2/open-bus=0x5a");
        assertThat(dialect.variants()).containsExactly(Variant.VIS_2_OPEN_BUS, Variant.RO_2_LANDS);
        assertThat(dialect.value(Variant.VIS_2_OPEN_BUS)).isEqualTo(0x5a);
        assertThat(dialect).hasToString("VIS-2/open-bus=0x5a,RO-2/lands");
        assertThat(Dialect.parse(dialect.toString())).isEqualTo(dialect);
    }

    @ParameterizedTest
    @EnumSource
    void aNamedDialectIsThatOfItsVariants(NamedDialect named) {
        assertThat(Dialect.parse(named.id())).isEqualTo(named.dialect());
        assertThat(Dialect.parse(named.dialect().toString())).isEqualTo(named.dialect());
        assertThat(named.dialect().isStrict()).isFalse();
    }

    @Test
    void aVariantTakesThePlaceOfThoseThatItExcludes() {
        Dialect dialect = Dialect.STRICT.with(Variant.BLK_1_PREFIX).with(Variant.BLK_1_ALL_OR_NONE);
        assertThat(dialect.variants()).containsExactly(Variant.BLK_1_ALL_OR_NONE);
        assertThat(dialect.without(Variant.BLK_1_ALL_OR_NONE)).isEqualTo(Dialect.STRICT);
        assertThat(dialect.rules().toList()).containsExactly(Rule.BLK_1);
    }

    @Test
    void everyIdLeadsToItsVariant() {
        assertThat(Stream.of(Variant.values())
                        .map(variant -> Variant.withId(variant.id()).orElseThrow()))
                .containsExactly(Variant.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RO-2/land|there is no variant 'RO-2/land'; of that rule there is RO-2/lands",
                "VIS-2/open-bus|expected VIS-2/open-bus=BYTE, such as VIS-2/open-bus=0xff",
                "VIS-2/open-bus=256|expected a byte after VIS-2/open-bus=, 0x0 to 0xff, not '256'",
                "VIS-2/open-bus=x|expected a byte after VIS-2/open-bus=, 0x0 to 0xff, not 'x'",
                "RO-2/lands=1|RO-2/lands takes no value",
                "RO-2/lands,RO-2/lands|RO-2/lands is named twice",
                "BLK-1/prefix,BLK-1/all-or-none|BLK-1/prefix and BLK-1/all-or-none exclude each other: "
                        + "expected one form of BLK-1",
                "flat-vmm,BLK-1/all-or-none|BLK-1/prefix and BLK-1/all-or-none exclude each other: "
                        + "expected one form of BLK-1",
            })
    void whatIsNoDialectIsRefusedWithWhatWasExpected(String text, String message) {
        assertThatThrownBy(() -> Dialect.parse(text)).hasMessage(message);
    }

    @Test
    void ofWhatIsNoRuleEverythingThereIsIsNamed() {
        assertThatThrownBy(() -> Dialect.parse("unix"))
                .hasMessageStartingWith("there is no variant 'unix'; expected one of ROM-2/lands, ")
                .hasMessageEndingWith(", or a dialect: console, flat-vmm, cpu-sandbox, qemu");
    }
}
