package org.memtck.kit.boards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AliasesTest {
    @Test
    void aTargetThatLiesInTheTreeIsNotBuiltTwice() {
        String bios = Boards.dump("""
                address-space: cpu
                  0-max (0, i/o): system
                    e000-efff (1, rom): alias isa-bios @bios 1000-1fff
                    fffe000-fffffff (0, rom): bios

                memory-region: bios
                  fffe000-fffffff (0, rom): bios

                FlatView #0
                 AS "cpu", root: system
                 Root memory region: system
                  e000-efff (0, rom): bios @1000
                  fffe000-fffffff (0, rom): bios
                """);

        assertThat(Boards.scenario(bios))
                .contains("rom bios size=0x2000", "alias isa-bios of=bios offset=0x1000 size=0x1000")
                .doesNotContain("bios.1");
        assertThat(Boards.compare(bios).agrees()).isTrue();
    }

    @Test
    void equalTargetsAreMetInTheOrderTheyArePrintedIn() {
        String timers = Boards.dump("""
                address-space: cpu
                  0-max (0, i/o): system
                    1000-100f (0, i/o): alias timer-a @timer 0-f
                    2000-200f (0, i/o): alias timer-a @timer 0-f
                    3000-300f (0, i/o): alias port @uart 0-f
                    4000-400f (0, i/o): alias timer-b @timer 0-f

                memory-region: timer
                  0-f (0, i/o): timer
                    0-f (0, i/o): first

                memory-region: timer
                  0-f (0, i/o): timer
                    0-f (0, i/o): second

                memory-region: uart
                  0-f (0, i/o): uart

                FlatView #0
                 AS "cpu", root: system
                 Root memory region: system
                  1000-100f (0, i/o): first
                  2000-200f (0, i/o): second
                  3000-300f (0, i/o): uart
                  4000-400f (0, i/o): first
                """);

        assertThat(Boards.compare(timers).differences()).isEmpty();
    }

    @Test
    void ofEqualTargetsTheOneWithContentInTheWindowIsMeant() {
        String bridges = Boards.dump("""
                address-space: cpu
                  0-max (0, i/o): system
                    1000-1fff (0, i/o): alias window @bus 1000-1fff
                    2000-2fff (0, i/o): alias window @bus 2000-2fff
                    3000-3fff (0, i/o): alias window @bus 3000-3fff

                memory-region: bus
                  0-max (0, i/o): bus
                    1000-100f (0, i/o): net
                    3000-300f (0, i/o): disk

                memory-region: bus
                  0-max (0, i/o): bus
                    2000-200f (0, i/o): sound

                FlatView #0
                 AS "cpu", root: system
                 Root memory region: system
                  1000-100f (0, i/o): net
                  2000-200f (0, i/o): sound
                  3000-300f (0, i/o): disk
                """);

        assertThat(Boards.compare(bridges).differences()).isEmpty();
    }

    @Test
    void anAliasIntoItsOwnContainerGetsACopyOfWhatIsSeen() {
        String mirrors = Boards.dump("""
                address-space: cpu
                  0-max (0, i/o): system
                    1000-10ff (0, i/o): via
                    2000-20ff (0, i/o): alias mirror @system 1000-10ff
                    3000-31ff (0, i/o): alias mirror of mirror @system 1f80-217f

                memory-region: system
                  0-max (0, i/o): system
                    1000-10ff (0, i/o): via
                    2000-20ff (0, i/o): alias mirror @system 1000-10ff
                    3000-31ff (0, i/o): alias mirror of mirror @system 1f80-217f

                FlatView #0
                 AS "cpu", root: system
                 Root memory region: system
                  1000-10ff (0, i/o): via
                  2000-20ff (0, i/o): via
                  3080-317f (0, i/o): via
                """);

        assertThat(Boards.compare(mirrors).differences()).isEmpty();
    }

    @Test
    void aDisabledAliasThatWouldCloseACircleIsLeftOut() {
        String circle = Boards.dump("""
                address-space: cpu
                  0-fff (0, i/o): system
                    0-ff (0, ram): ram
                    100-1ff (0, i/o): alias self @system 100-1ff [disabled]

                memory-region: system
                  0-fff (0, i/o): system
                    0-ff (0, ram): ram
                    100-1ff (0, i/o): alias self @system 100-1ff [disabled]

                FlatView #0
                 AS "cpu", root: system
                 Root memory region: system
                  0-ff (0, ram): ram
                """);

        assertThat(Boards.scenario(circle)).doesNotContain("self");
        assertThat(Boards.compare(circle).agrees()).isTrue();
    }

    @Test
    void whatLiesPastTheTargetsEndIsAHole() {
        String part = Boards.dump("""
                address-space: cpu
                  0-max (0, i/o): system
                    100-2ff (0, ram): alias part @ram ffff00-10000ff

                memory-region: ram
                  0-ffffff (0, ram): ram

                FlatView #0
                 AS "cpu", root: system
                 Root memory region: system
                  100-1ff (0, ram): ram @ffff00
                """);

        assertThat(Boards.compare(part).differences()).isEmpty();
    }

    @Test
    void addressesThatWereCountedPastTheLastOneAreTakenModulo() {
        String low = Boards.dump("""
                address-space: cpu
                  0-max (0, i/o): system
                    1000-1fff (0, i/o): bus
                [DETECTED OVERFLOW!]       0-7ff (0, ram): far
                      1000-10ff (0, ram): near

                FlatView #0
                 AS "cpu", root: system
                 Root memory region: system
                  1000-10ff (0, ram): near
                """);

        assertThat(Boards.compare(low).differences()).isEmpty();
        assertThat(Boards.scenario(low)).contains("add far in=bus at=0xfffffffffffff000");
    }
}
