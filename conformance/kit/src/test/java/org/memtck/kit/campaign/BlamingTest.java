package org.memtck.kit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.memtck.kit.account.Account;
import org.memtck.kit.check.Trial;
import org.memtck.kit.gate.Gate;
import org.memtck.reference.ReferenceTarget;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

class BlamingTest {
    private static final Dialect DISPLACED = Dialect.parse("VIS-6/displaced");

    /** Both are known: which of them comes first in a scenario of the other is chance. */
    private static final String KNOWN =
            "deviation VIS-6 as=VIS-6/displaced\n  reason: a\ndeviation PIN-3\n  reason: b\n";

    private final Target target = new LongWindows(new ReferenceTarget(DISPLACED, Dialect.STRICT));
    private final Account account = new Account();
    private final Findings findings = new Findings(account);
    private final GeneratedCases fresh =
            new GeneratedCases(target.info().capabilities(), target.info().parameters(), 1);
    private final Laboratory laboratory =
            new Laboratory(Gate.of(target), Gate.of(target), new Clock(null, new Stop()), false, fresh);

    private Blaming blaming() throws KnownDeviations.FormatException {
        Options options = new Options(Profile.FULL, 1, 100, null, KnownDeviations.parse(KNOWN));
        Contradictions contradictions = new Contradictions(laboratory, fresh, findings, () -> false);
        return new Blaming(laboratory, account, options, Progress.NONE, findings, contradictions);
    }

    @Test
    void whatWasLaidToAKnownDeviationAndItsVariantDoesNotExplainIsBlamedAnew() throws Exception {
        Trial longWindow = trial("ram A size=0x1", "space S root=A", "pin h space=S at=0x0 len=2 access=r");
        findings.add(
                Rule.VIS_6,
                new Counterexample(List.of(Rule.VIS_6, Rule.PIN_3), longWindow.steps(), longWindow.difference(), true),
                true);

        blaming()
                .explain(
                        DISPLACED,
                        trial(
                                "ram A size=0x2",
                                "ram B size=0x1",
                                "add B in=A at=0x1",
                                "space S root=B",
                                "read S at=0x0 size=1"));

        assertThat(findings.all())
                .extracting(
                        Finding::rule,
                        Finding::isWhollyExplained,
                        each -> each.counterexamples().size())
                .containsExactly(tuple(Rule.VIS_6, true, 1), tuple(Rule.PIN_3, false, 1));
    }

    private Trial trial(String... lines) throws SyntaxException {
        List<Operation> operations = ScenarioText.parse("memtck 1\n" + String.join("\n", lines) + "\n")
                .operations();
        Trial trial = laboratory.trial(operations);
        assertThat(trial.fails()).isTrue();
        return trial;
    }

    /** Opens every window as long as it was to be. */
    private record LongWindows(Target right) implements Target {
        @Override
        public TargetInfo info() {
            return right.info();
        }

        @Override
        public Outcome run(Scenario scenario) {
            List<Observation> seen = new ArrayList<>(right.run(scenario).observations());
            for (int i = 0; i < seen.size(); i++) {
                if (scenario.operations().get(i) instanceof PinOperation.Pin pin
                        && seen.get(i).length() != null) {
                    seen.set(i, Observation.window(pin.length()));
                }
            }
            return Outcome.complete(seen);
        }
    }
}
