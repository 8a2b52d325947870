package org.memtck.kit.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Progress;
import org.memtck.kit.check.FaultyTarget;
import org.memtck.reference.ReferenceTarget;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** A target without a map of its own builds that of a board, devices and changes included. */
class BuiltBoardTest {
    private static final String MAP = """
            memtck 1
            container bus size=0x1000
            ram main size=0x400
            rom boot size=0x100
            mmio uart size=0x10
            alias shadow of=main offset=0x300 size=0x100
            disable shadow
            add main in=bus at=0x0
            add boot in=bus at=0x800
            add shadow in=bus at=0x800 prio=1
            add uart in=bus at=0xf00
            space cpu root=bus
            content boot at=0x0 size=0x100 zero=yes
            change shadow-on
              enable shadow
            end
            change shadow-off
              disable shadow
            end
            """;

    @TempDir
    Path folder;

    private Board board(String text) throws IOException, BoardException {
        return BoardReader.read(Files.writeString(folder.resolve("b.board"), text));
    }

    private static CampaignResult certify(BoardTarget target, BoardCases cases) {
        Options options = new Options(Profile.FULL, 1, cases.count(), null, KnownDeviations.NONE, 100, 1);
        return Campaign.run(target, options, cases, Progress.NONE);
    }

    private static BoardCases cases(BoardTarget target) {
        return new BoardCases(
                target.board(), target.info().capabilities(), target.info().parameters());
    }

    @Test
    void a_target_that_builds_the_map_is_certified_on_it_and_makes_its_changes() throws Exception {
        BoardTarget target = BoardTarget.built(board(MAP.replaceFirst("content.*\n", "")), new ReferenceTarget());
        BoardCases cases = cases(target);
        CampaignResult result = certify(target, cases);
        BoardCoverage coverage = cases.coverage(result);
        assertThat(result.verdict()).isEqualTo(CampaignResult.Verdict.CONFORMANT);
        assertThat(coverage.pairsMade()).isEqualTo(coverage.pairs()).isPositive();
        assertThat(coverage.gaps()).containsExactly("the content of boot: the board file does not tell it");
        assertThat(result.rules().stream()
                        .filter(each -> each.rule() == Rule.MMIO_1)
                        .map(each -> each.verdict().toString()))
                .containsExactly("PASS");
    }

    @Test
    void a_target_that_makes_no_change_is_not_conformant() throws Exception {
        Target lazy = FaultyTarget.doing(
                operation -> operation instanceof Operation.SetEnabled change && change.enabled() ? null : operation);
        BoardTarget target = BoardTarget.built(board(MAP), lazy);
        assertThat(certify(target, cases(target)).verdict()).isEqualTo(CampaignResult.Verdict.NOT_CONFORMANT);
    }

    @Test
    void only_a_target_that_offers_the_map_can_build_it() throws Exception {
        Board board = board(MAP);
        Set<Capability> flat = EnumSet.of(Capability.RAM, Capability.ROM, Capability.MMIO, Capability.OVERLAP);
        TargetInfo info = new TargetInfo("flat", "1", flat, Parameters.UNBOUNDED);
        assertThatThrownBy(() -> BoardTarget.built(board, new Silent(info)))
                .isInstanceOf(BoardException.class)
                .hasMessageContaining("line 6, column 1: the target does not build this: 'alias shadow")
                .hasMessageContaining("goes beyond the capability alias");
    }

    @Test
    void changes_that_take_more_together_than_one_by_one_are_held_against_what_the_target_offers() throws Exception {
        Board board = board("""
                memtck 1
                container bus size=0x1000
                ram one size=0x100
                ram two size=0x100
                add one in=bus at=0x0
                add two in=bus at=0x800
                space cpu root=bus
                change first
                  move one at=0x400
                end
                change second
                  move two at=0x480
                end
                """);
        Set<Capability> some = EnumSet.of(Capability.RAM, Capability.OVERLAP, Capability.DYNAMIC);
        TargetInfo info = new TargetInfo("unequal", "1", some, Parameters.UNBOUNDED);
        assertThatThrownBy(() -> BoardTarget.built(board, new Silent(info)))
                .isInstanceOf(BoardException.class)
                .hasMessageContaining("'move two at=0x480' goes beyond the capability equal-priority-overlap");
    }

    @Test
    void a_target_that_offers_the_map_and_does_not_build_it_is_refused() throws Exception {
        Board board = board(MAP);
        assertThatThrownBy(() -> BoardTarget.built(board, new Silent(new ReferenceTarget().info())))
                .isInstanceOf(BoardException.class)
                .hasMessageContaining("line 2, column 1: the target does not build the map: it answers 'container bus")
                .hasMessageContaining("with nothing: it went away");
    }

    @Test
    void what_only_a_machine_has_cannot_be_built() throws Exception {
        Board registers = board(MAP + "register main at=0x0 size=1 rw=0xff\n");
        assertThatThrownBy(() -> BoardTarget.built(registers, new ReferenceTarget()))
                .hasMessageContaining("the board has registers of a machine");
        Board hashed = board(MAP + "content main at=0x0 size=0x10 sha256=" + "0".repeat(64) + "\n");
        assertThatThrownBy(() -> BoardTarget.built(hashed, new ReferenceTarget()))
                .hasMessageContaining("line 20, column 1: only a machine has bytes that are known by their hash");
    }

    @Test
    void a_machine_needs_to_be_told_how_it_makes_a_change() throws Exception {
        Board board = board(MAP);
        assertThatThrownBy(() -> BoardTarget.of(board, new ReferenceTarget()))
                .isInstanceOf(BoardException.class)
                .hasMessageContaining(
                        "line 14, column 1: the change 'shadow-on' does not say how the machine makes it");
    }

    /** A target that answers nothing. */
    private record Silent(TargetInfo info) implements Target {
        @Override
        public Outcome run(Scenario scenario) {
            return Outcome.gone("it went away");
        }
    }
}
