package org.memtck.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagesTest {
    @Test
    void countsInThePagesOfTheTarget() {
        assertThat(new Pages(0x100).in("a size={3p} at={1p-1} max={2p+0x80}"))
                .isEqualTo("a size=0x300 at=0xff max=0x280");
    }

    @Test
    void countsMemoryInTheLargerOfTheTwoPages() {
        assertThat(new Pages(0x100).in("size={2m}")).isEqualTo("size=0x2000");
        assertThat(new Pages(0x4000).in("size={2m}")).isEqualTo("size=0x8000");
    }

    @Test
    void leavesTheRestAsItIs() {
        assertThat(new Pages(0x1000).in("pin p space=cpu at=0x1p {p}")).isEqualTo("pin p space=cpu at=0x1p {p}");
    }
}
