package org.memtck.kit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.memtck.kit.check.FaultyTarget;
import org.memtck.reference.ReferenceTarget;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** A part of a campaign that begins with what other parts found. */
class AdoptionTest {
    private static final int CASES = 768;

    private static final Options OPTIONS = new Options(Profile.FULL, 4, CASES, null, KnownDeviations.NONE);

    private static final Target FAULTY = FaultyTarget.readingLittleEndian().and(FaultyTarget.ignoringMoves());

    /** What the first of three parts finds in it. */
    private static final List<Finding> FOUND = found(FAULTY);

    private static PartResult part(
            Target target, int number, List<Finding> found, Checkpoints checkpoints, Progress progress) {
        return Campaign.run(List.of(target), OPTIONS, new Part(number, 3), found, checkpoints, progress, new Stop());
    }

    private static PartResult part(Target target, int number, List<Finding> found, Progress progress) {
        return part(target, number, found, Checkpoints.NONE, progress);
    }

    private static PartResult part(Target target, int number, List<Finding> found) {
        return part(target, number, found, Progress.NONE);
    }

    private static List<Finding> found(Target target) {
        return part(target, 1, List.of()).result().findings();
    }

    private static List<Rule> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    /** What is told, in its order. */
    private static final class Told implements Progress {
        private final List<String> all = new ArrayList<>();

        @Override
        public void update(long cases, long of, long operations, int findings) {
            all.add("cases");
        }

        @Override
        public void found(Finding finding) {
            all.add(finding.rule().id());
        }
    }

    /** Keeps every checkpoint that there can be. */
    private record Kept(Optional<Checkpoint> latest, List<Checkpoint> all) implements Checkpoints {
        @Override
        public boolean isDue() {
            return true;
        }

        @Override
        public void keep(Checkpoint checkpoint) {
            all.add(checkpoint);
        }
    }

    @Test
    void itIsFoundBeforeTheFirstCase() {
        Told told = new Told();

        PartResult third = part(FAULTY, 3, FOUND, told);

        assertThat(rules(FOUND)).contains(Rule.LANE_2, Rule.TREE_2);
        assertThat(told.all.subList(0, told.all.indexOf("cases")))
                .containsAll(rules(FOUND).stream().map(Rule::id).toList());
        assertThat(rules(third.result().findings())).startsWith(rules(FOUND).toArray(Rule[]::new));
        assertThat(third.suspects()).hasSameSizeAs(third.result().findings());
    }

    /** Those before the part are drawn only, and steer around findings as well. */
    @Test
    void allCasesOfThePartAreRun() {
        CampaignResult third = part(FAULTY, 3, FOUND).result();

        assertThat(third.run().end()).isEqualTo(CampaignResult.End.COMPLETE);
        assertThat(third.run().cases()).isEqualTo(new Part(3, 3).end(CASES) - new Part(3, 3).first(CASES));
        assertThat(third.account().agreed() + third.account().explained())
                .isEqualTo(third.run().operations());
    }

    @Test
    void fewerStepsDifferThanIfNothingWereKnown() {
        CampaignResult alone = part(FAULTY, 2, List.of()).result();
        CampaignResult after = part(FAULTY, 2, FOUND).result();

        assertThat(after.account().explained()).isLessThan(alone.account().explained());
    }

    @Test
    void whatTheTargetDoesNotShowIsNotTakenOverAndCountsForNothing() {
        PartResult alone = part(new ReferenceTarget(), 2, List.of());

        PartResult after = part(new ReferenceTarget(), 2, FOUND);

        assertThat(after.result().findings()).isEmpty();
        assertThat(after.tally()).isEqualTo(alone.tally());
        assertThat(after.result().rules()).isEqualTo(alone.result().rules());
        assertThat(after.result().verdict()).isEqualTo(CampaignResult.Verdict.CONFORMANT);
    }

    /** It is faulty in the first scenarios that it runs, and conforms from then on. */
    private static final class Recovers implements Target {
        private int left;

        Recovers(int scenarios) {
            this.left = scenarios;
        }

        @Override
        public TargetInfo info() {
            return FAULTY.info();
        }

        @Override
        public Outcome run(Scenario scenario) {
            return left-- > 0 ? FAULTY.run(scenario) : new ReferenceTarget().run(scenario);
        }
    }

    /** A violation that was seen stays one; what showed it is no step of the campaign. */
    @Test
    void aScenarioThatShowsItIsNotCounted() {
        Finding one = FOUND.get(0);
        Finding first = new Finding(one.rule(), false, one.counterexamples().subList(0, 1), one.behavesAs(), false);

        PartResult after = part(new Recovers(1), 2, List.of(first));

        assertThat(rules(after.result().findings())).containsExactly(first.rule());
        assertThat(after.tally().differed()).isEmpty();
        assertThat(after.result().account().explained()).isZero();
        assertThat(after.result().run().operations())
                .isEqualTo(after.result().account().agreed());
    }

    @Test
    void whatWasNotExaminedIsNotTakenOver() {
        List<Finding> guesses = new ArrayList<>();
        for (Finding finding : FOUND) {
            Counterexample first = finding.counterexamples().get(0);
            guesses.add(new Finding(
                    finding.rule(),
                    false,
                    List.of(new Counterexample(first.blamed(), first.steps(), first.difference(), false))));
        }

        assertThat(part(new Recovers(guesses.size()), 2, guesses).result().findings())
                .isEmpty();
    }

    @Test
    void theVariantThatExplainsItIsFollowed() {
        Dialect followed = Dialect.parse("RO-2/lands,VIS-2/open-bus=0x5a");
        Target target = new ReferenceTarget(followed, Dialect.STRICT);
        List<Finding> found = found(target);
        Told told = new Told();

        CampaignResult after = part(target, 2, found, told).result();

        assertThat(told.all.subList(0, told.all.indexOf("cases")))
                .containsExactlyInAnyOrderElementsOf(
                        rules(found).stream().map(Rule::id).toList());
        assertThat(after.findings()).allMatch(Finding::isExplained);
        assertThat(after.findings().stream().map(Finding::behavesAs).reduce(Dialect.STRICT, Dialect::with))
                .isEqualTo(followed);
        assertThat(after.account().explained()).isZero();
    }

    /** What was taken over is in the checkpoint, and is not looked for again. */
    @Test
    void aPartThatGoesOnKnowsItAlready() {
        Kept kept = new Kept(Optional.empty(), new ArrayList<>());
        PartResult whole = part(FAULTY, 2, FOUND, kept, Progress.NONE);
        Checkpoint first = kept.all.get(0);
        Told told = new Told();

        PartResult rest = part(FAULTY, 2, FOUND, new Kept(Optional.of(first), new ArrayList<>()), told);

        assertThat(rules(first.known().findings())).isEqualTo(rules(FOUND));
        assertThat(told.all).startsWith("cases");
        assertThat(rest.result().findings()).isEqualTo(whole.result().findings());
        assertThat(rest.result().rules()).isEqualTo(whole.result().rules());
        assertThat(rest.tally()).isEqualTo(whole.tally());
        assertThat(rest.suspects()).isEqualTo(whole.suspects());
    }
}
