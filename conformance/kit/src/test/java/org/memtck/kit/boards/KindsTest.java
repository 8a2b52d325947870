package org.memtck.kit.boards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a view tells about kinds and attributes. */
class KindsTest {
    @Test
    void aRegionThatTheViewShowsIsADeviceAndOneThatItDoesNotShowIsAContainer() {
        String scenario = Boards.scenario(Boards.dump("""
                address-space: io
                  0-ff (0, i/o): io
                    10-1f (0, i/o): bridge
                      10-17 (0, i/o): rtc

                FlatView #0
                 AS "io", root: io
                 Root memory region: io
                  0-f (0, i/o): io
                  10-17 (0, i/o): rtc
                  18-ff (0, i/o): io @18
                """));

        assertThat(scenario).contains("mmio io size", "container bridge size", "mmio rtc size");
    }

    @Test
    void equalNamesAreToldApartByTheirPlace() {
        String scenario = Boards.scenario(Boards.dump("""
                address-space: cpu
                  0-fff (0, i/o): unit
                    100-1ff (0, i/o): unit
                      100-17f (0, i/o): unit

                FlatView #0
                 AS "cpu", root: unit
                 Root memory region: unit
                  100-17f (0, i/o): unit
                """));

        assertThat(scenario).contains("mmio unit size=0x80", "container unit.2 size=0x100", "container unit.3 size");
    }

    @Test
    void aRomDeviceIsADeviceAndReadOnlyIfItIsSeenSo() {
        String flash = Boards.dump("""
                address-space: cpu
                  0-ffff (0, i/o): system
                    0-fff (0, romd): flash0
                    1000-1fff (0, romd): flash1

                FlatView #0
                 AS "cpu", root: system
                 Root memory region: system
                  0-fff (0, romd): flash0
                  1000-1fff (0, rom): flash1
                """);

        assertThat(Boards.scenario(flash)).contains("mmio flash0", "readonly flash1 on=yes");
        assertThat(Boards.compare(flash).agrees()).isTrue();
    }

    @Test
    void anAliasIsReadOnlyIfAllThatIsSeenThroughItIs() {
        String shadow = Boards.dump("""
                address-space: cpu
                  0-ffff (0, i/o): system
                    0-ffff (0, ram): alias low @ram 0-ffff
                    c000-cfff (1, ram): alias shadow @ram c000-cfff
                    c800-c8ff (2, ram): alias hole @ram c800-c8ff
                    d000-dfff (1, ram): alias shadow @ram d000-dfff

                memory-region: ram
                  0-ffff (0, ram): ram

                FlatView #0
                 AS "cpu", root: system
                 Root memory region: system
                  0-bfff (0, ram): ram
                  c000-c7ff (0, rom): ram @c000
                  c800-c8ff (0, ram): ram @c800
                  c900-dfff (0, rom): ram @c900
                  e000-ffff (0, ram): ram @e000
                """);

        assertThat(Boards.scenario(shadow))
                .contains("readonly shadow on=yes", "readonly shadow.2 on=yes")
                .doesNotContain("readonly low", "readonly hole");
        assertThat(Boards.compare(shadow).agrees()).isTrue();
    }

    @Test
    void ramThatIsShownReadOnlyWithoutAnAliasIsADifference() {
        String ram = Boards.dump("""
                address-space: cpu
                  0-ffff (0, ram): ram

                FlatView #0
                 AS "cpu", root: ram
                 Root memory region: ram
                  0-ffff (0, rom): ram
                """);

        assertThat(Boards.compare(ram).agrees()).isFalse();
    }

    @Test
    void oneAddressIsOneByteIfItIsShownAndNoneIfNot() {
        String bytes = Boards.dump("""
                address-space: cpu
                  0-ffff (0, i/o): system
                    0-ffff (0, i/o): all
                    100-100 (1, ram): alias empty @ram 10-10
                    200-200 (1, ram): alias byte @ram 20-20

                memory-region: ram
                  0-ff (0, ram): ram

                FlatView #0
                 AS "cpu", root: system
                 Root memory region: system
                  0-1ff (0, i/o): all
                  200-200 (0, ram): ram @20
                  201-ffff (0, i/o): all @201
                """);

        assertThat(Boards.scenario(bytes)).contains("alias byte").doesNotContain("alias empty");
        assertThat(Boards.compare(bytes).agrees()).isTrue();
    }
}
