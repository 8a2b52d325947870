package org.memtck.reference.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.memtck.spec.observation.DirtyBytes;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.Size;

final class DirtyLogTest {
    private static final Range WHOLE = new Range(0, 0x3fff);

    private final DirtyLog log = new DirtyLog(Size.of(0x4000));

    @Test
    void whatIsWrittenBeforeTheFirstQuestionCountsAndAllElseMay() {
        log.set(true, true, 0);
        log.noteWritten(0x1000, 0x1001);

        assertThat(log.mayBeDirtyThroughout(WHOLE)).isTrue();
        assertThat(taken(log, WHOLE, WHOLE))
                .isEqualTo(new DirtyBytes(WHOLE, List.of(new Range(0x1000, 0x1001)), List.of(WHOLE)));
    }

    @Test
    void whatIsWrittenAfterItCounts() {
        log.set(true, true, 0);
        taken(log, WHOLE, WHOLE);
        log.noteWritten(0xfff, 0x1000);

        assertThat(taken(log, WHOLE, WHOLE))
                .isEqualTo(new DirtyBytes(WHOLE, List.of(new Range(0xfff, 0x1000)), List.of()));
    }

    @Test
    void whatNobodyHasAskedForYetMayCountAfterAQuestionForSomethingElse() {
        log.set(true, true, 0);
        taken(log, new Range(0x1000, 0x1fff), new Range(0x1000, 0x1fff));

        assertThat(taken(log, WHOLE, WHOLE).maybe()).containsExactly(new Range(0, 0xfff), new Range(0x2000, 0x3fff));
    }

    @Test
    void whatIsOutsideOfTheQuestionStays() {
        log.set(true, true, 0);
        taken(log, WHOLE, WHOLE);
        log.noteWritten(0xffe, 0x2001);
        taken(log, new Range(0x1000, 0x1fff), new Range(0x1000, 0x1fff));

        assertThat(taken(log, WHOLE, WHOLE).written())
                .containsExactly(new Range(0xffe, 0xfff), new Range(0x2000, 0x2001));
    }

    @Test
    void nothingIsPromisedOfWhatIsWrittenWhileItIsOff() {
        log.set(true, true, 0);
        taken(log, WHOLE, WHOLE);
        log.set(false, true, 0);
        log.noteWritten(0, 1);
        log.set(true, true, 0);

        assertThat(taken(log, WHOLE, WHOLE)).isEqualTo(new DirtyBytes(WHOLE, List.of(), List.of(WHOLE)));
        assertThat(log.wasSwitchedOddly()).isTrue();
    }

    @Test
    void toTurnItOnTwiceChangesNothing() {
        log.set(true, true, 0);
        taken(log, WHOLE, WHOLE);
        log.noteWritten(0, 1);
        log.set(true, false, 0);

        assertThat(taken(log, WHOLE, WHOLE).written()).containsExactly(new Range(0, 1));
        assertThat(log.wasSwitchedOddly()).isFalse();
    }

    @Test
    void whatShrinkingLosesNeedNotBeReported() {
        log.set(true, true, 0);
        taken(log, WHOLE, WHOLE);
        log.noteWritten(0xff0, 0x200f);
        log.noteResized(Size.of(0x1000));

        DirtyBytes taken = taken(log, WHOLE, WHOLE);
        assertThat(taken.written()).containsExactly(new Range(0xff0, 0xfff));
        assertThat(taken.maybe()).containsExactly(WHOLE);
    }

    /** What is dirty in some pages, which are clean after that, as more may be. */
    private static DirtyBytes taken(DirtyLog log, Range pages, Range cleared) {
        DirtyBytes taken = log.in(pages);
        log.clean(pages, cleared);
        return taken;
    }
}
