package org.memtck.spec.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** As many as a limit says are within it, and one more is not. */
final class LimitGuardTest {
    private final LimitGuard guard = new LimitGuard();

    private static Operation parse(String line) {
        try {
            return ScenarioText.parseOperation(line);
        } catch (SyntaxException e) {
            throw new AssertionError(line, e);
        }
    }

    private @Nullable Limit done(String line) {
        Operation operation = parse(line);
        Limit exceeded = guard.exceededBy(operation);
        if (exceeded == null) {
            guard.note(operation, Observation.ok());
        }
        return exceeded;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REGIONS      | container r# size=0x1",
                "SPACES       | space s# root=r",
                "OWNERS       | owner o#",
                "FILES        | ram f# size=0x1000 backing=file",
                "TRANSACTIONS | begin",
                "WINDOWS      | pin h# space=s at=0x0 len=1 access=r",
                "EVENTFDS     | eventfd e# region=r at=0x0 size=1 match=#",
                "TRANSLATIONS | iotlb r iova=0x0 to=0x0 perm=rw",
                "ZONES        | coalesce r at=0x0 len=0x1",
                "USES         | ref r",
                "PAGES        | write s at=#000 size=1 value=0x0",
            })
    void asManyAsTheLimitSaysAreWithinIt(Limit limit, String line) {
        for (int i = 0; i < limit.most(); i++) {
            assertThat(done(numbered(line, i))).isNull();
        }

        assertThat(done(numbered(line, (int) limit.most()))).isEqualTo(limit);
    }

    private static String numbered(String line, int number) {
        return line.replace("at=#000", "at=" + 4096L * number)
                .replace("match=#", "match=" + number % 256)
                .replace("#", "" + number);
    }

    @ParameterizedTest
    @CsvSource({"begin,commit,TRANSACTIONS", "ref r,unref r,USES"})
    void whatEndsMakesRoom(String start, String end, Limit limit) {
        for (int i = 0; i < limit.most(); i++) {
            done(start);
        }
        done(end);

        assertThat(done(start)).isNull();
        assertThat(done(start)).isEqualTo(limit);
    }

    @Test
    void aWindowThatIsClosedMakesRoomAndOneThatWasRefusedTakesNone() {
        String pin = "pin h# space=s at=0x0 len=1 access=r";
        for (int i = 0; i < Limit.WINDOWS.most(); i++) {
            done(numbered(pin, i));
        }
        done("unpin h7 written=0");
        guard.note(parse("pin refused space=s at=0x0 len=1 access=r"), Observation.rejected());
        done("unpin refused written=0");

        assertThat(done(numbered(pin, 100))).isNull();
        assertThat(done(numbered(pin, 101))).isEqualTo(Limit.WINDOWS);
    }

    @Test
    void whatWasRefusedIsNotCounted() {
        for (int i = 0; i <= Limit.SPACES.most(); i++) {
            guard.note(parse("space s root=r"), Observation.error("there is no region r"));
        }

        assertThat(done("space s root=r")).isNull();
    }

    @Test
    void theBytesOfBlocksAddUp() {
        long blocks = Limit.BYTES.most() / Limits.BLOCK;
        for (int i = 0; i < blocks; i++) {
            assertThat(done("load s at=0x0 len=" + Limits.BLOCK)).isNull();
        }

        assertThat(done("load s at=0x0 len=1")).isEqualTo(Limit.BYTES);
        assertThat(done("load s at=0x0 len=0")).isNull();
    }

    @Test
    void aPageThatIsWrittenAgainCountsOnce() {
        for (int i = 0; i < 2 * Limit.PAGES.most(); i++) {
            assertThat(done("write s at=0xffc size=8 value=0x0")).isNull();
        }
    }

    @Test
    void nestingCountsContainersAndAliases() {
        done("ram r0 size=0x1");
        for (int i = 1; i < Limit.NESTING.most(); i++) {
            assertThat(done("alias r" + i + " of=r" + (i - 1) + " offset=0x0 size=0x1"))
                    .isNull();
        }
        done("container c size=0x1");

        assertThat(done("alias more of=r255 offset=0x0 size=0x1")).isEqualTo(Limit.NESTING);
        assertThat(done("add r255 in=c at=0x0")).isEqualTo(Limit.NESTING);
        assertThat(done("add r254 in=c at=0x0")).isNull();
    }

    @Test
    void whatIsTakenOutOrDestroyedNoLongerNests() {
        done("ram bottom size=0x1");
        done("container r0 size=0x1");
        for (int i = 1; i < Limit.NESTING.most(); i++) {
            done("container r" + i + " size=0x1");
            assertThat(done("add r" + (i - 1) + " in=r" + i + " at=0x0")).isNull();
        }
        assertThat(done("add bottom in=r0 at=0x0")).isEqualTo(Limit.NESTING);

        done("del r200");
        assertThat(done("add bottom in=r0 at=0x0")).isNull();
        assertThat(done("add r200 in=r201 at=0x0")).isEqualTo(Limit.NESTING);
        done("destroy r100");
        assertThat(done("add r200 in=r201 at=0x0")).isNull();
    }

    @Test
    void waysDoubleWithTwoAliasesOfTheSame() {
        done("ram x0 size=0x1");
        Limit exceeded = null;
        int level = 0;
        while (exceeded == null) {
            level++;
            done("container x" + level + " size=0x1");
            for (String side : new String[] {"l", "r"}) {
                done("alias " + side + level + " of=x" + (level - 1) + " offset=0x0 size=0x1");
                exceeded = done("add " + side + level + " in=x" + level + " at=0x0");
            }
        }

        assertThat(exceeded).isEqualTo(Limit.WAYS);
        assertThat(level).isEqualTo(17);
    }

    @Test
    void aTreeWithNothingShownTwiceMayHaveAllRegions() {
        done("container top size=0x1");
        for (int i = 1; i < Limit.REGIONS.most(); i++) {
            done("container r" + i + " size=0x1");
            assertThat(done("add r" + i + " in=top at=0x0")).isNull();
        }
    }

    @Test
    void aCircleThatAWrongImplementationAcceptsIsNotFollowed() {
        done("container a size=0x1");
        done("container b size=0x1");
        done("add a in=b at=0x0");
        done("add b in=a at=0x0");

        assertThat(done("alias c of=a offset=0x0 size=0x1")).isNull();
    }
}
