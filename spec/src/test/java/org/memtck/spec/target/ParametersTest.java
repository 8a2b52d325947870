package org.memtck.spec.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    @ParameterizedTest
    @CsvSource({"0,64,1,8,max-ram", "1,7,1,8,address-bits", "1,65,1,8,address-bits", "1,64,3,8,granule"})
    @CsvSource({"1,64,0,8,granule", "1,64,1,3,max-access", "1,64,1,16,max-access", "1,64,1,0,max-access"})
    @CsvSource({"4095,16,4096,8,max-ram", "4096,11,4096,8,granule"})
    void aBoundThatMakesNoSenseIsRefusedByName(long ram, int bits, long granule, int access, String name) {
        assertThatThrownBy(() -> new Parameters(ram, bits, granule, access))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name);
    }

    @ParameterizedTest
    @CsvSource({"0,4096,1,dirty-granule", "3,4096,1,dirty-granule", "4096,2048,1,dirty-window"})
    @CsvSource({"4096,12288,1,dirty-window", "1,1,0,dirty-clients", "1,1,9,dirty-clients"})
    void aBoundOfDirtyLoggingThatMakesNoSenseIsRefusedByName(long granule, long window, int clients, String name) {
        assertThatThrownBy(() -> new Parameters(1, 64, 1, 8, granule, window, clients))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 32, 96, 1 << 17, -4096})
    void aPageThatMakesNoSenseIsRefusedByName(long page) {
        assertThatThrownBy(() -> new Parameters(1, 64, 1, 8, 1, 1, 1, page))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("page is a power of two from 64 to 65536");
    }

    @Test
    void aPageHas4096BytesUnlessSaidOtherwise() {
        assertThat(Parameters.UNBOUNDED.page()).isEqualTo(4096);
        assertThat(new Parameters(1, 64, 1, 8, 1, 1, 1, 64).page()).isEqualTo(64);
        assertThat(new Parameters(1, 64, 1, 8, 1, 1, 1, 1 << 16).page()).isEqualTo(1 << 16);
    }

    @Test
    void theNarrowestBoundsAreAllowed() {
        assertThat(new Parameters(256, 8, 256, 1).granule()).isEqualTo(256);
        assertThat(new Parameters(1, 8, 1, 1, 1, 1, 1).dirtyGranule()).isEqualTo(1);
        assertThat(new Parameters(1, 8, 1, 1, 4096, 64 * 4096, 8).dirtyWindow()).isEqualTo(0x40000);
    }

    @Test
    void dirtyLoggingIsByPagesOf4096BytesForOneClientUnlessSaidOtherwise() {
        assertThat(new Parameters(1, 8, 1, 1)).isEqualTo(new Parameters(1, 8, 1, 1, 4096, 4096, 1));
        assertThat(Parameters.UNBOUNDED.dirtyGranule()).isEqualTo(Parameters.DEFAULT_DIRTY_GRANULE);
    }
}
