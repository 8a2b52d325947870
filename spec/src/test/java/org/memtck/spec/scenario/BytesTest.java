package org.memtck.spec.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BytesTest {
    @Test
    void bytesAreSpeltInHexadecimal() {
        Bytes bytes = Bytes.ofHex("00ff7F");

        assertThat(bytes.length()).isEqualTo(3);
        assertThat(bytes.at(1)).isEqualTo((byte) 0xff);
        assertThat(bytes.toHex()).isEqualTo("00ff7f");
        assertThat(bytes).hasToString("00ff7f");
    }

    @Test
    void oddOrForeignDigitsAreRefused() {
        assertThatThrownBy(() -> Bytes.ofHex("abc")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bytes.ofHex("xy")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyCanChangeThem() {
        byte[] source = {1, 2, 3};
        Bytes bytes = Bytes.copyOf(source);
        source[0] = 9;
        bytes.toArray()[1] = 9;

        assertThat(bytes).isEqualTo(Bytes.ofHex("010203"));
    }

    @Test
    void aSliceHasItsBytes() {
        Bytes bytes = Bytes.ofHex("01020304");

        assertThat(bytes.slice(1, 3)).isEqualTo(Bytes.ofHex("0203"));
        assertThat(bytes.slice(2, 2)).isSameAs(Bytes.EMPTY);
    }

    @Test
    void equalContentIsEqual() {
        assertThat(Bytes.ofHex("ab")).isEqualTo(Bytes.copyOf((byte) 0xab)).isNotEqualTo(Bytes.ofHex("ac"));
        assertThat(Bytes.ofHex("ab")).hasSameHashCodeAs(Bytes.copyOf((byte) 0xab));
        assertThat(Bytes.ofHex("")).isSameAs(Bytes.EMPTY);
    }
}
