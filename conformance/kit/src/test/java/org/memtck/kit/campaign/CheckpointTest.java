package org.memtck.kit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.memtck.kit.check.FaultyTarget;
import org.memtck.reference.ReferenceTarget;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;

/** What a campaign knows between two batches. That it goes on from there as if nothing had been is tested with what is in files. */
class CheckpointTest {
    /** More than 2^31, and whole batches. */
    private static final long MANY = 3_000_000_000L;

    private final List<Checkpoint> kept = new ArrayList<>();

    private PartResult run(Target target, long cases, @Nullable Checkpoint from) {
        Options options = new Options(Profile.FULL, 4, cases, null, KnownDeviations.NONE);
        Checkpoints checkpoints = new Checkpoints() {
            @Override
            public Optional<Checkpoint> latest() {
                return Optional.ofNullable(from);
            }

            @Override
            public boolean isDue() {
                return true;
            }

            @Override
            public void keep(Checkpoint checkpoint) {
                kept.add(checkpoint);
            }
        };
        return Campaign.run(List.of(target), options, Part.WHOLE, checkpoints, Progress.NONE, new Stop());
    }

    private static Checkpoint at(long done, Checkpoint other) {
        Checkpoint.Position position = other.position();
        return new Checkpoint(
                other.part(),
                new Checkpoint.Position(
                        done,
                        position.decided(),
                        position.hung(),
                        position.elapsed(),
                        position.drawn(),
                        position.focuses()),
                other.tally(),
                other.known(),
                other.looked());
    }

    @Test
    void thereIsOneBehindEachBatchThatAgreesButTheLast() {
        run(new ReferenceTarget(), 300, null);

        assertThat(kept).extracting(each -> each.position().done()).containsExactly(64L, 128L, 192L, 256L);
    }

    @Test
    void thereIsNoneWhileADifferenceWaits() {
        run(FaultyTarget.ignoringMoves(), 600, null);

        assertThat(kept)
                .extracting(each -> each.position().done())
                .doesNotContain(448L)
                .contains(512L);
        assertThat(kept.get(kept.size() - 1).known().findings()).isNotEmpty();
    }

    @Test
    void aCampaignGoesBeyondTwoToThe31Cases() {
        run(new ReferenceTarget(), 300, null);

        CampaignResult result =
                run(new ReferenceTarget(), MANY + 100, at(MANY, kept.get(1))).result();

        assertThat(result.run().cases()).isEqualTo(MANY + 100);
        assertThat(result.run().decided()).isGreaterThan(MANY);
        assertThat(result.run().end()).isEqualTo(CampaignResult.End.COMPLETE);
        assertThat(kept.get(kept.size() - 1).position().done()).isEqualTo(MANY + 64);
    }

    @Test
    void oneOfMoreCasesThanThereAreIsRefused() {
        run(new ReferenceTarget(), 300, null);

        assertThatThrownBy(() -> run(new ReferenceTarget(), 200, kept.get(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("after 256 cases of part 1/1 part 1/1 of 200 cases does not go on");
    }
}
