package org.memtck.kit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.FaultyTarget;
import org.memtck.kit.check.Trial;
import org.memtck.reference.ReferenceTarget;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

class ExplainerTest {
    private static final String[] OVERLAP = {
        "container board size=0x4000",
        "ram low size=0x4000",
        "mmio dev size=0x100",
        "add low in=board at=0x0",
        "add dev in=board at=0x1000 prio=-1",
        "space cpu root=board",
        "read cpu at=0x1010 size=1"
    };

    private static Finding finding(Target target, String... lines) {
        List<Step> steps = Findings.steps(lines);
        Trial trial = Trial.of(target, steps.stream().map(Step::operation).toList(), Avoidance.NONE, true);
        return new Finding(
                Rule.PRIO_1,
                List.of(Rule.PRIO_1),
                trial.steps().subList(0, trial.result().agreed() + 1),
                Objects.requireNonNull(trial.result().failure()),
                false);
    }

    /** A target with pages of some size that refuses what crosses the end of one. */
    private record Paged(long page) implements Target {
        @Override
        public TargetInfo info() {
            TargetInfo all = new ReferenceTarget().info();
            return new TargetInfo(
                    "paged", "1", all.capabilities(), new Parameters(1L << 32, 64, 1, 8, page, page, 1, page));
        }

        @Override
        public Outcome run(Scenario scenario) {
            List<Observation> observations =
                    new ArrayList<>(new ReferenceTarget().run(scenario).observations());
            for (int i = 0; i < observations.size(); i++) {
                if (scenario.operations().get(i) instanceof Operation.Read read
                        && (read.at() & (page - 1)) + read.size() > page) {
                    observations.set(i, Observation.rejected());
                }
            }
            return Outcome.complete(observations);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0x100, 0x1000, 0x4000})
    void thePageThatAnAccessCrossesIsThatOfTheTarget(long page) {
        Target target = new Paged(page);
        Finding finding = finding(target, "ram A size=0x8000", "space S root=A", "read S at=" + (page - 1) + " size=2");

        Explanation explanation = Explainer.explain(finding, target);

        assertThat(finding.steps().get(2).rules().contains(Rule.VIS_7)).isTrue();
        assertThat(explanation.why()).contains("the access crosses the end of a page, which cuts nothing");
        assertThat(explanation.map().differs()).isFalse();
    }

    /** The same target with fewer capabilities. */
    private record Narrow(Target target, Set<Capability> without) implements Target {
        @Override
        public TargetInfo info() {
            Set<Capability> capabilities = EnumSet.copyOf(target.info().capabilities());
            capabilities.removeAll(without);
            return new TargetInfo("narrow", "1", capabilities, target.info().parameters());
        }

        @Override
        public Outcome run(Scenario scenario) {
            return target.run(scenario);
        }
    }

    @Test
    void theTargetIsAskedForTheMap() {
        Target target = FaultyTarget.ignoringPriorities();

        Explanation explanation = Explainer.explain(finding(target, OVERLAP), target);

        assertThat(explanation.space()).isEqualTo("cpu");
        assertThat(explanation.address()).isEqualTo(0x1010L);
        assertThat(explanation.map().question()).isEqualTo("flatview cpu");
        assertThat(explanation.map().differs()).isTrue();
        assertThat(explanation.map().expected()).containsExactly("0x0-0x3fff:low+0x0");
        assertThat(explanation.map().observed())
                .containsExactly("0x0-0xfff:low+0x0", "0x1000-0x10ff:dev+0x0", "0x1100-0x3fff:low+0x1100");
        assertThat(explanation.why())
                .startsWith(
                        "low answers at 0x1010 of cpu, with its offset 0x1010, by the way board > low",
                        "dev (priority -1) is hidden here: low (priority 0) covers the address");
    }

    @Test
    void aTargetWithoutFlatViewsIsAskedForTheAddress() {
        Target target = new Narrow(FaultyTarget.ignoringPriorities(), Set.of(Capability.FLATVIEW));

        MapAnswers map = Explainer.explain(finding(target, OVERLAP), target).map();

        assertThat(map.question()).isEqualTo("find cpu at=0x1010");
        assertThat(map.observed()).containsExactly("0x1010-0x1010:dev+0x10");
    }

    @Test
    void aTargetWithoutQuestionsIsNotAsked() {
        Target target = new Narrow(FaultyTarget.ignoringPriorities(), Set.of(Capability.FLATVIEW, Capability.FIND));

        MapAnswers map = Explainer.explain(finding(target, OVERLAP), target).map();

        assertThat(map.observed()).isNull();
        assertThat(map.differs()).isFalse();
        assertThat(map.remark()).isEqualTo("the target offers no question for the map");
    }

    @Test
    void aTargetThatBreaksOffIsSaidToHave() {
        Finding finding = finding(FaultyTarget.ignoringPriorities(), OVERLAP);
        Target broken = new Target() {
            @Override
            public TargetInfo info() {
                return new ReferenceTarget().info();
            }

            @Override
            public Outcome run(Scenario scenario) {
                return new Outcome(List.of(), Outcome.End.CRASH, "gone");
            }
        };

        MapAnswers map = Explainer.explain(finding, broken).map();

        assertThat(map.observed()).isNull();
        assertThat(map.remark()).isEqualTo("the target broke off when it was asked");
    }

    @Test
    void withoutTheTargetTheRestIsExplained() {
        Explanation explanation = Explainer.explain(finding(FaultyTarget.ignoringPriorities(), OVERLAP));

        assertThat(explanation.map().remark()).isEqualTo("the target was not asked");
        assertThat(explanation.drawing()).isNotEmpty();
        assertThat(explanation.why()).isNotEmpty();
    }

    @Test
    void aBlockIsExplainedWhereItsBytesPart() {
        Finding finding = Findings.finding(
                Rule.RAM_1,
                Aspect.BYTES,
                "ok bytes=00005a00",
                false,
                "ram A size=0x10",
                "space S root=A",
                "load S at=0x4 len=4");

        assertThat(Explainer.explain(finding).address()).isEqualTo(6L);
    }

    @Test
    void aRootThatWasCreatedInTheOpenTransactionShowsNothing() {
        Finding finding = Findings.finding(
                Rule.TXN_1, Aspect.STATUS, "ok", false, "begin", "ram A size=0x10", "space S root=A", "find S at=0x0");

        assertThat(Explainer.explain(finding).why())
                .contains(
                        "A, the root of S, was created in the transaction that is open: the space shows nothing until it"
                                + " ends");
    }

    @Test
    void aMapIsExplainedWhereTheRangesPart() {
        Finding finding = Findings.finding(
                Rule.VIS_1,
                Aspect.RANGES,
                "ok ranges=0x0-0x7:A+0x0,0x8-0xf:B+0x0",
                false,
                "ram A size=0x10",
                "space S root=A",
                "flatview S");

        Explanation explanation = Explainer.explain(finding);

        assertThat(explanation.address()).isEqualTo(8L);
        assertThat(explanation.map().observed()).containsExactly("0x0-0x7:A+0x0", "0x8-0xf:B+0x0");
    }

    @Test
    void aStepThatIsAboutNoSpaceHasNoAddress() {
        Finding finding = Findings.finding(
                Rule.ALIAS_8, Aspect.STATUS, "ok", false, "ram A size=0x10", "ram B size=0x10", "del B");

        Explanation explanation = Explainer.explain(finding);

        assertThat(explanation.space()).isNull();
        assertThat(explanation.address()).isNull();
        assertThat(explanation.map().question()).isEmpty();
        assertThat(explanation.why())
                .containsExactly("this is misuse by TREE-1: B is in no container; it must change nothing");
    }

    @Test
    void manyRangesAreCutShortAroundTheAddress() {
        List<String> lines = new ArrayList<>(List.of("container A size=0x100000"));
        for (int i = 0; i < 200; i++) {
            lines.add("ram r" + i + " size=0x100");
            lines.add("add r" + i + " in=A at=0x" + Integer.toHexString(0x1000 * i));
        }
        lines.add("space S root=A");
        lines.add("read S at=0x64010 size=1");
        Finding finding =
                Findings.finding(Rule.RAM_1, Aspect.VALUE, "ok value=0x1", false, lines.toArray(String[]::new));

        List<String> expected =
                Explainer.explain(finding, new ReferenceTarget()).map().expected();

        assertThat(expected).hasSize(14).contains("0x64000-0x640ff:r100+0x0", "(94 ranges before)", "(and 94 more)");
    }
}
