package org.memtck.kit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Shrinkable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.check.CaseResult;
import org.memtck.kit.check.Trial;
import org.memtck.kit.exhaustive.ExhaustiveCases;
import org.memtck.kit.exhaustive.Scope;
import org.memtck.kit.exhaustive.ScopeException;
import org.memtck.kit.gate.Gate;
import org.memtck.kit.generate.Scenarios;
import org.memtck.kit.reduce.Reducer;
import org.memtck.kit.replay.Replay;
import org.memtck.kit.vectors.Vector;
import org.memtck.kit.vectors.VectorBounds;
import org.memtck.kit.vectors.Vectors;
import org.memtck.reference.Step;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/**
 * No target is sent more than it declared, wherever a scenario comes from. Targets with random capabilities and odd bounds hold
 * what they receive against their declaration. {@code -Dmemtck.gate.scenarios=100000} sends that many scenarios.
 */
class NothingBeyondTest {
    private static final int SCENARIOS = Integer.getInteger("memtck.gate.scenarios", 4_000);
    private static final int CASES = 20;
    private static final int TRIALS = 150;
    private static final List<Vector> EXAMPLES = Vectors.examples();

    @Test
    void noTargetIsSentMoreThanItDeclared() throws ScopeException, SyntaxException {
        int sent = 0;
        for (long seed = 1; sent < SCENARIOS; seed++) {
            Random random = new Random(seed);
            TargetInfo info = info(random);
            RecordingTarget target = new RecordingTarget(info, random.nextBoolean());
            generated(target, seed);
            avoiding(target, seed, random);
            exhaustive(target, random);
            shrunk(target, random);
            absent(target);
            examples(target);
            assertThat(target.complaints()).as("seed %d, %s", seed, info).isEmpty();
            sent += target.scenarios();
        }
    }

    private static TargetInfo info(Random random) {
        Set<Capability> some = EnumSet.of(Capability.RAM);
        int likely = random.nextBoolean() ? 95 : random.nextInt(101);
        for (Capability capability : Capability.values()) {
            if (random.nextInt(100) < likely) {
                some.add(capability);
            }
        }
        if (random.nextInt(3) == 0) {
            // Nothing implies it, and it is the one that scenarios break without naming it.
            some.remove(Capability.EQUAL_PRIORITY_OVERLAP);
        }
        return new TargetInfo("odd", "1", some, parameters(random));
    }

    private static Parameters parameters(Random random) {
        int addressBits = 8 + random.nextInt(57);
        long granule = random.nextBoolean() ? 1 : 1L << random.nextInt(Math.min(addressBits, 16) + 1);
        long maxRam = granule + random.nextInt(random.nextBoolean() ? 0x100 : 0x10_0000);
        long dirtyGranule = 1L << random.nextInt(17);
        return new Parameters(
                maxRam,
                addressBits,
                granule,
                1 << random.nextInt(4),
                dirtyGranule,
                dirtyGranule << random.nextInt(4),
                1 + random.nextInt(8),
                1L << (6 + random.nextInt(11)));
    }

    private static void generated(RecordingTarget target, long seed) {
        Gate gate = Gate.of(target);
        List<List<Step>> cases = new GeneratedCases(
                        target.info().capabilities(), target.info().parameters(), seed)
                .cases(0, CASES, Avoidance.NONE).stream().map(Case::steps).toList();
        List<Outcome> outcomes = gate.runAll(cases);
        for (int i = 0; i < CASES; i++) {
            List<Step> steps = cases.get(i);
            CaseResult result =
                    CaseResult.of(steps, outcomes.get(i), target.info().parameters());
            if (result.failure() != null) {
                reduced(gate, new Trial(steps, result).operationsToFailure());
                return;
            }
        }
    }

    /** What is avoided while a case is drawn is tried again at its end, where other things have been done before it. */
    private static void avoiding(RecordingTarget target, long seed, Random random) {
        GeneratedCases cases =
                new GeneratedCases(target.info().capabilities(), target.info().parameters(), seed);
        Avoidance avoidance = Avoidance.NONE;
        for (Case each : cases.cases(0, CASES, Avoidance.NONE)) {
            int index = random.nextInt(Math.max(1, each.steps().size()));
            if (index < each.steps().size() && !each.steps().get(index).rules().isEmpty()) {
                RuleSet core =
                        RuleSet.of(each.steps().get(index).rules().toList().get(0));
                avoidance = avoidance.with(index % 3, core, each.steps(), index, trigger -> 0);
            }
        }
        Gate.of(target)
                .runAll(cases.cases(CASES, 2 * CASES, avoidance).stream()
                        .map(Case::steps)
                        .toList());
    }

    private static void reduced(Gate gate, List<Operation> failing) {
        long granule = gate.info().parameters().granule();
        List<Operation> reduced = Reducer.reduce(failing, operations -> attempt(gate, operations), TRIALS, granule);
        Reducer.neighbours(reduced, TRIALS, granule).forEach(neighbour -> attempt(gate, neighbour));
    }

    private static @Nullable List<Operation> attempt(Gate gate, List<Operation> operations) {
        List<Step> steps =
                Trial.legal(operations, Avoidance.NONE, gate.declaration().diagnosesMisuse());
        if (!gate.admits(steps)) {
            return null;
        }
        CaseResult result = CaseResult.of(steps, gate.run(steps), gate.info().parameters());
        return result.failure() == null ? null : new Trial(steps, result).operationsToFailure();
    }

    private static void exhaustive(RecordingTarget target, Random random) throws ScopeException {
        ExhaustiveCases cases;
        try {
            cases = new ExhaustiveCases(
                    Scope.parse("trees=3x2,changes=2x2"),
                    target.info().capabilities(),
                    target.info().parameters());
        } catch (ScopeException e) {
            assertThat(e).hasMessageContaining("no room");
            return;
        }
        int from = random.nextInt(cases.count());
        int to = Math.min(cases.count(), from + CASES);
        Gate.of(target)
                .runAll(cases.cases(from, to, Avoidance.NONE).stream()
                        .map(Case::steps)
                        .toList());
    }

    /** What jqwik makes of a scenario goes to the target as it is. */
    private static void shrunk(RecordingTarget target, Random random) {
        Shrinkable<Scenario> shrinkable = Scenarios.arbitrary(
                        target.info().capabilities(), target.info().parameters())
                .generator(1000)
                .next(random);
        target.run(shrinkable.value());
        for (int depth = 0; depth < 8; depth++) {
            List<Shrinkable<Scenario>> smaller =
                    shrinkable.shrink().limit(3 + depth).toList();
            smaller.forEach(each -> target.run(each.value()));
            shrinkable = smaller.isEmpty() ? shrinkable : smaller.get(random.nextInt(smaller.size()));
        }
    }

    private static void absent(RecordingTarget target) {
        TargetInfo info = target.info();
        target.expect(EnumSet.allOf(Capability.class));
        AbsenceProbe.ask(target);
        target.expect(info.capabilities());
    }

    /** Whoever picks vectors by their needs and bounds gets none that the gate holds back; a replay sends no others. */
    private static void examples(RecordingTarget target) throws SyntaxException {
        Gate gate = Gate.of(target);
        for (Vector vector : EXAMPLES) {
            boolean fits = gate.info().capabilities().containsAll(vector.needs())
                    && fits(vector.bounds(), gate.info().parameters());
            if (fits && vector.steps().stream().allMatch(step -> step.kind() == Step.Kind.DONE)) {
                gate.run(vector.steps());
            }
            Replay.run(ScenarioText.parseTranscript(vector.text()), target);
        }
    }

    private static boolean fits(VectorBounds needed, Parameters has) {
        return needed.maxRam() <= has.maxRam()
                && needed.addressBits() <= has.addressBits()
                && Long.compareUnsigned(needed.granule(), has.granule()) >= 0
                && needed.maxAccess() <= has.maxAccess()
                && (needed.dirtyClients() == 0 || needed.dirtyWindow() >= has.dirtyWindow())
                && (needed.dirtyGranule() == 0 || needed.dirtyGranule() == has.dirtyGranule())
                && needed.dirtyClients() <= has.dirtyClients()
                && (needed.page() == 0 || needed.page() >= has.page());
    }

    @Test
    void theTargetsOfThisTestDoComplain() throws SyntaxException {
        RecordingTarget target = new RecordingTarget(
                new TargetInfo("odd", "1", EnumSet.of(Capability.RAM), new Parameters(0x1000, 16, 0x10, 4)), false);
        List<Operation> operations = new ArrayList<>();
        for (String line :
                List.of("container A size=0x18", "ram B size=0x2000", "space S root=A", "find S at=0x10000")) {
            operations.add(ScenarioText.parseOperation(line));
        }
        target.run(new Scenario(operations));

        assertThat(target.complaints())
                .containsExactly(
                        "'container A size=0x18': size is no multiple of 16",
                        "'ram B size=0x2000': size is more than 4096",
                        "'find S at=0x10000': at is more than 65535",
                        "'find S at=0x10000': it runs over the last address",
                        "'find S at=0x10000': find is not offered");
    }
}
