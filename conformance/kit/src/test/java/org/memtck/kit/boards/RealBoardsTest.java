package org.memtck.kit.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

class RealBoardsTest {
    static List<String> boards() {
        return Boards.NAMES;
    }

    @ParameterizedTest
    @MethodSource("boards")
    void theReferenceRendersEveryViewAsPrinted(String name) throws BoardFormatException {
        Board board = BoardReader.read(name, Boards.text(name));

        BoardResult result = BoardComparison.compare(board, Boards::render);

        assertThat(result.differences()).isEmpty();
        assertThat(result.agrees()).isTrue();
        assertThat(result.ranges()).isPositive();
        assertThat(board.unviewed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("boards")
    void scenariosAreInTheScenarioLanguage(String name) throws BoardFormatException, SyntaxException {
        for (BoardSpace space : BoardReader.read(name, Boards.text(name)).spaces()) {
            String text = ScenarioText.print(space.scenario());

            assertThat(ScenarioText.parse(text)).isEqualTo(space.scenario());
        }
    }
}
