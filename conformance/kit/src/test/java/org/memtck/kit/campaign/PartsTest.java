package org.memtck.kit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.memtck.kit.check.FaultyTarget;
import org.memtck.reference.ReferenceTarget;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;

/** The parts of a campaign, put together, are the whole. */
class PartsTest {
    /** More than {@link Batches#AHEAD} batches, so that what later ones turn to depends on earlier ones. */
    private static final int CASES = 1_200;

    private static final Options OPTIONS = options(CASES);

    private static Options options(int cases) {
        return new Options(Profile.FULL, 4, cases, null, KnownDeviations.NONE);
    }

    /** It conforms; that its windows are short leaves steps that cannot be judged. */
    private static Target withShortWindows() {
        return FaultyTarget.answering((operation, right) -> {
            Integer length = right.length();
            boolean cut = operation instanceof PinOperation.Pin
                    && length != null
                    && length > 1
                    && right.calls().isEmpty();
            return cut ? Observation.window(1) : right;
        });
    }

    private static PartResult part(Target target, Options options, int number, int of) {
        return Campaign.run(List.of(target), options, new Part(number, of), Progress.NONE, new Stop());
    }

    private static List<PartResult> parts(Target target, Options options, int of) {
        return IntStream.rangeClosed(1, of)
                .mapToObj(number -> part(target, options, number, of))
                .toList();
    }

    /** All of a result but how long it took. */
    private static String text(CampaignResult result) {
        CampaignResult.Run run = result.run();
        return run.cases() + " " + run.decided() + " " + run.operations() + " " + run.end() + "\n" + result.rules()
                + "\n"
                + result.findings() + "\n" + result.incidents() + "\n" + result.account() + "\n" + result.absent()
                + "\n" + result.stale() + "\n" + result.bins() + "\n" + result.verdict();
    }

    @Property
    void togetherTheyHaveEachCaseOnce(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long cases,
            @ForAll @IntRange(min = 1, max = 500) int most) {
        int of = (int) Math.min(most, Part.most(cases));
        long next = 0;
        for (int number = 1; number <= of; number++) {
            Part part = new Part(number, of);
            assertThat(part.first(cases)).isEqualTo(next).matches(first -> first % Part.BATCH == 0);
            next = part.end(cases);
            assertThat(next).isGreaterThan(part.first(cases));
        }
        assertThat(next).isEqualTo(cases);
    }

    @Test
    void whereNothingIsFoundTheyAreTheSameAsOneRun() {
        Target target = withShortWindows();
        PartResult one = part(target, OPTIONS, 1, 1);
        String whole = text(one.result());
        assertThat(one.result().account().notJudged()).isPositive();
        assertThat(text(Parts.merge(List.of(one)))).isEqualTo(whole);

        assertThat(text(Parts.merge(parts(target, OPTIONS, 2)))).isEqualTo(whole);

        List<PartResult> five = new ArrayList<>(parts(target, OPTIONS, 5));
        assertThat(text(Parts.merge(five))).isEqualTo(whole);
        Collections.reverse(five);
        assertThat(text(Parts.merge(five))).isEqualTo(whole);
    }

    @Test
    void aPartIsTheSameWhateverTheNumberOfJobs() {
        Target target = withShortWindows();
        PartResult one = part(target, OPTIONS, 2, 3);
        PartResult three =
                Campaign.run(Collections.nCopies(3, target), OPTIONS, new Part(2, 3), Progress.NONE, new Stop());

        assertThat(text(three.result())).isEqualTo(text(one.result()));
        assertThat(three.tally()).isEqualTo(one.tally());
    }

    @Test
    void whatIsFoundByOneOfThemIsFoundByAll() {
        Target target = FaultyTarget.readingLittleEndian();
        CampaignResult whole = Campaign.run(target, OPTIONS, Progress.NONE);
        List<PartResult> parts = new ArrayList<>(parts(target, OPTIONS, 3));
        CampaignResult merged = Parts.merge(parts);

        assertThat(merged.findings()).extracting(Finding::rule).isEqualTo(rules(whole));
        assertThat(merged.verdict()).isEqualTo(CampaignResult.Verdict.NOT_CONFORMANT);
        assertThat(merged.run().cases()).isEqualTo(CASES);
        AccountSummary account = merged.account();
        assertThat(account.agreed() + account.explained() + account.unexplained())
                .isEqualTo(merged.run().operations());
        int smallest = parts.stream()
                .flatMap(part -> part.result().findings().stream())
                .flatMap(finding -> finding.counterexamples().stream())
                .mapToInt(each -> each.steps().size())
                .min()
                .orElseThrow();
        assertThat(merged.findings().get(0).steps()).hasSize(smallest);

        Collections.rotate(parts, 1);
        assertThat(text(Parts.merge(parts))).isEqualTo(text(merged));
    }

    private static List<Rule> rules(CampaignResult result) {
        return result.findings().stream().map(Finding::rule).toList();
    }

    @Test
    void whatOnePartShowsIsOneFindingMore() {
        List<PartResult> parts = parts(new ReferenceTarget(), options(256), 2);
        PartResult faulty = part(FaultyTarget.readingLittleEndian(), options(256), 2, 2);

        CampaignResult merged = Parts.merge(List.of(parts.get(0), faulty));

        assertThat(rules(merged)).isEqualTo(rules(faulty.result())).isNotEmpty();
        for (RuleResult rule : merged.rules()) {
            assertThat(rule.verdict() == RuleResult.Verdict.FAIL)
                    .as("%s", rule)
                    .isEqualTo(rules(merged).contains(rule.rule()));
        }
    }

    @Test
    void thePartThatIsMissingIsNotConformant() {
        List<PartResult> parts = parts(new ReferenceTarget(), options(256), 4);

        CampaignResult merged = Parts.merge(List.of(parts.get(3), parts.get(0), parts.get(1)));

        assertThat(merged.run().end()).isEqualTo(CampaignResult.End.INCOMPLETE);
        assertThat(merged.verdict()).isEqualTo(CampaignResult.Verdict.NOT_CONFORMANT);
        assertThat(merged.run().cases()).isEqualTo(192);
        assertThat(Parts.merge(parts).run().end()).isEqualTo(CampaignResult.End.COMPLETE);
    }

    @Test
    void thePartThatWasInterruptedIsNotConformant() {
        Stop stop = new Stop();
        stop.ask();
        PartResult one = part(new ReferenceTarget(), options(256), 1, 2);
        PartResult stopped =
                Campaign.run(List.of(new ReferenceTarget()), options(256), new Part(2, 2), Progress.NONE, stop);

        CampaignResult merged = Parts.merge(List.of(stopped, one));

        assertThat(stopped.result().run().cases()).isZero();
        assertThat(merged.run().end()).isEqualTo(CampaignResult.End.INCOMPLETE);
        assertThat(merged.verdict()).isEqualTo(CampaignResult.Verdict.NOT_CONFORMANT);
    }

    @Test
    void thePartWhoseTimeWasUpIsNotTheEndOfAll() {
        Options hurried = new Options(Profile.FULL, 4, 256, Duration.ZERO, KnownDeviations.NONE);
        List<PartResult> parts = parts(new ReferenceTarget(), hurried, 2);

        assertThat(Parts.merge(parts).run().end()).isEqualTo(CampaignResult.End.TIME);
    }

    @Test
    void partsOfDifferentCampaignsAreNoWhole() {
        PartResult one = part(new ReferenceTarget(), options(128), 1, 2);
        PartResult other = part(new ReferenceTarget(), options(192), 2, 2);
        PartResult third = part(new ReferenceTarget(), options(192), 2, 3);

        assertThatThrownBy(() -> Parts.merge(List.of(one, other))).hasMessageContaining("another campaign");
        assertThatThrownBy(() -> Parts.merge(List.of(one, one))).hasMessageContaining("twice");
        assertThatThrownBy(() -> Parts.merge(List.of(other, third))).hasMessageContaining("not one of 2");
        assertThatThrownBy(() -> Parts.merge(List.of())).hasMessageContaining("no parts");
    }

    @Test
    void thereAreNoMorePartsThanBatches() {
        assertThatThrownBy(() -> part(new ReferenceTarget(), options(128), 1, 3))
                .hasMessage("128 cases are 2 parts at the most, not 3");
        assertThatThrownBy(() -> new Part(3, 2)).hasMessage("a part is numbered 1 to 2, not 3");
    }
}
