package org.memtck.kit.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Counterexample;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Progress;
import org.memtck.spec.target.Profile;
import org.memtck.spec.text.ScenarioText;

/** A machine is certified as it is, and each mistake in it is found and shown in few accesses. */
class MistakesTest {
    /** The most accesses and changes of a counterexample. */
    private static final int FEW = 4;

    private static final Board BOARD = board();

    private static Board board() {
        try {
            return BoardReader.read(Path.of("src/test/resources/machine/home.board"));
        } catch (BoardException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BoardTarget target(Mistake mistake) {
        try {
            return BoardTarget.of(BOARD, Machine.target(mistake));
        } catch (BoardException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CampaignResult certify(BoardCases cases, BoardTarget target, int findings) {
        Options options = new Options(Profile.FULL, 1, cases.count(), null, KnownDeviations.NONE, findings, 1);
        return Campaign.run(target, options, cases, Progress.NONE);
    }

    @Test
    void a_machine_that_is_as_its_board_says_is_conformant_and_covered() {
        BoardTarget target = target(Mistake.NONE);
        BoardCases cases = new BoardCases(
                BOARD, target.info().capabilities(), target.info().parameters());
        CampaignResult result = certify(cases, target, Integer.MAX_VALUE);
        BoardCoverage coverage = cases.coverage(result);
        assertEquals(
                CampaignResult.Verdict.CONFORMANT,
                result.verdict(),
                () -> result.findings().toString());
        assertEquals(
                List.of(
                        "accesses of io, 0x1-0xf: untouched, src/test/resources/machine/home.board:34",
                        "accesses of io, 0x14-0x1f: untouched, src/test/resources/machine/home.board:35",
                        "the edge at 0xc20 of cpu, below"),
                coverage.gaps());
        assertEquals(coverage.pairs(), coverage.pairsMade());
        assertEquals(0, coverage.notCompared());
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void a_mistake_is_found_and_shown_in_few_accesses(Mistake mistake) {
        BoardTarget target = target(mistake);
        BoardCases cases = new BoardCases(
                BOARD, target.info().capabilities(), target.info().parameters());
        CampaignResult result = certify(cases, target, 1);
        assertEquals(CampaignResult.Verdict.NOT_CONFORMANT, result.verdict());
        List<List<String>> shown = result.findings().stream()
                .flatMap(finding -> finding.counterexamples().stream())
                .filter(Counterexample::reduced)
                .map(MistakesTest::accesses)
                .toList();
        assertFalse(shown.isEmpty(), "nothing was reduced");
        assertTrue(shown.stream().allMatch(steps -> steps.size() <= FEW), shown::toString);
    }

    private static List<String> accesses(Counterexample counterexample) {
        return counterexample
                .steps()
                .subList(BOARD.map().size(), counterexample.steps().size())
                .stream()
                .map(step -> ScenarioText.print(step.operation()))
                .toList();
    }
}
