package org.memtck.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void theMedianIsOfAllTurns() {
        Figure figure = new Figure(List.of(List.of(5.0, 1.0), List.of(2.0), List.of(4.0, 3.0)));

        assertThat(figure.median()).isEqualTo(3);
    }

    @Test
    void theSpreadLeavesOutATenthOnEachSide() {
        Figure figure = new Figure(List.of(List.of(0.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 1000.0)));

        assertThat(figure.low()).isCloseTo(10, within(1e-9));
        assertThat(figure.high()).isCloseTo(90, within(1e-9));
        assertThat(figure.spread()).isCloseTo(80.0 / 50, within(1e-9));
    }

    @Test
    void oneFigureHasNoSpread() {
        Figure figure = new Figure(List.of(List.of(7.0)));

        assertThat(figure.median()).isEqualTo(7);
        assertThat(figure.spread()).isZero();
    }

    @Test
    void betweenTwoFiguresItIsInTheMiddle() {
        assertThat(new Figure(List.of(List.of(1.0, 2.0))).median()).isEqualTo(1.5);
    }

    @Test
    void noFiguresAreNone() {
        assertThatThrownBy(() -> new Figure(List.of(List.of()))).isInstanceOf(IllegalArgumentException.class);
    }
}
