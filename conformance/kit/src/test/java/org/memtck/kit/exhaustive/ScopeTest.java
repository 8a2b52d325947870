package org.memtck.kit.exhaustive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

class ScopeTest {
    @ParameterizedTest
    @ValueSource(strings = {"trees=1x1", "changes=3x8", "trees=4x1,trees=3x2,changes=2x3", "changes=2x3,trees=2x3"})
    void isReadAsItIsPrinted(String text) throws ScopeException {
        assertThat(Scope.parse(text)).hasToString(text);
    }

    @Test
    void theDefaultIsReadAsItIsPrinted() throws ScopeException {
        assertThat(Scope.parse(Scope.DEFAULT.toString())).isEqualTo(Scope.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                      | '' is no extent of a scope; write such as trees=
            trees                   | 'trees' is no extent
            trees=3                 | 'trees=3' is no extent
            trees=-1x2              | 'trees=-1x2' is no extent
            trees=3x2,              | '' is no extent
            trees = 3x2             | 'trees = 3x2' is no extent
            trees=9999999x2         | 'trees=9999999x2' is no extent
            regions=3               | 'regions=3' is no extent
            trees=0x2               | 'trees=0x2': trees are of 1 to 4 regions, not 0
            trees=5x1               | 'trees=5x1': trees are of 1 to 4 regions, not 5
            changes=4x1             | 'changes=4x1': changes are of 1 to 3 regions, not 4
            trees=1x0               | 'trees=1x0': trees are over 1 to 8 addresses, not 0
            changes=1x9             | 'changes=1x9': changes are over 1 to 8 addresses, not 9
            trees=1x2,trees=2x2     | 'trees=1x2,trees=2x2': trees=1x2 says what another extent says already
            """)
    void whatIsWrongIsSaid(String text, String message) {
        assertThatThrownBy(() -> Scope.parse(text))
                .isInstanceOf(ScopeException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aScopeHasAnExtent() {
        assertThatThrownBy(() -> new Scope(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tooManyCasesAreRefused() {
        assertThatThrownBy(() -> new ExhaustiveCases(
                        Scope.parse("trees=4x8"), EnumSet.allOf(Capability.class), Parameters.UNBOUNDED))
                .isInstanceOf(ScopeException.class)
                .hasMessage("a run has at most 1999999999 cases, and trees=4x8 has more");
    }

    @ParameterizedTest
    @CsvSource({"1048576,8,128,384", "2,64,1,3"})
    void aTargetWithoutRoomIsRefused(long maxRam, int addressBits, long granule, long bytes) throws ScopeException {
        Scope scope = Scope.parse("trees=1x2");
        Parameters tight = new Parameters(maxRam, addressBits, granule, 1);

        assertThatThrownBy(() -> new ExhaustiveCases(scope, EnumSet.of(Capability.RAM), tight))
                .isInstanceOf(ScopeException.class)
                .hasMessage("2 addresses take " + bytes + " bytes, for which the target has no room");
    }
}
