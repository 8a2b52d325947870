package org.memtck.reference.fast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memtck.reference.model.Misuse;

/** What mending a flat view leaves behind. */
class FlatViewTest {
    private final Board board = new Board();

    @BeforeEach
    void shadowOverTheMiddleOfRam() throws Misuse {
        board.perform(
                "container board size=0x10000",
                "ram ram size=0x10000",
                "ram shadow size=0x1000",
                "add ram in=board at=0x0 prio=0",
                "add shadow in=board at=0x8000 prio=1");
    }

    private FlatView view() {
        return board.view("board");
    }

    @Test
    void aSectionThatWasCutIsJoinedAgain() {
        for (int i = 0; i < 10; i++) {
            board.perform("enable shadow");
            assertThat(view().all()).hasSize(3);
            board.perform("disable shadow");
            assertThat(view().all()).hasSize(1);
        }
    }

    @Test
    void aSectionThatWasFoundBeforeItWasCutIsForgotten() {
        board.perform("disable shadow");
        assertThat(view().at(0x7fff))
                .satisfies(spot -> assertThat(spot.reaches(0x7fff, 1)).isTrue());
        board.perform("enable shadow");
        assertThat(view().at(0x7fff))
                .satisfies(spot -> assertThat(spot.reaches(0x7fff, 1)).isFalse());
    }

    @Test
    void nothingIsShownBeforeTheOutermostCommit() throws Misuse {
        assertThat(view().all()).hasSize(3);
        board.perform("begin", "begin", "disable shadow", "commit");
        assertThat(view().all()).hasSize(3);
        board.perform("commit");
        assertThat(view().all()).hasSize(1);
    }
}
