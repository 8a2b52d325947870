package org.memtck.kit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/** Scenarios come to the edges of eventfds, dirty pages, late writes and open transactions. */
final class EdgesReachedTest {
    private static final int CASES = Integer.getInteger("memtck.edges.cases", 4000);
    private static final long PAGE = Parameters.DEFAULT_DIRTY_GRANULE;

    private final Map<String, Integer> counts = new TreeMap<>();

    @Test
    void eachEdgeIsReached() {
        Parameters parameters = new Parameters(1L << 48, 64, 1, 8, PAGE, PAGE, 2);
        ScenarioGenerator generator = new ScenarioGenerator(EnumSet.allOf(Capability.class), parameters);
        for (int i = 0; i < CASES; i++) {
            count(generator.generate(SeededChoices.ofCase(2, i), Veto.NONE));
        }

        assertThat(counts.toString()).isNotEmpty();
        assertThat(counts)
                .as("of %s cases: %s", CASES, counts)
                .containsKeys(
                        "callback where a match is too wide",
                        "cut eventfd written",
                        "dirty for a part of a page",
                        "dirty after another client changed in the transaction",
                        "invalid write to a coalesced device",
                        "write to a device whose eventfds are pending",
                        "ROM device written while its mode is pending",
                        "destroyed in a transaction");
        if (CASES != 4000) {
            System.out.println(CASES + " cases: " + counts);
        }
    }

    private void count(List<Step> steps) {
        int depth = 0;
        Set<String> wide = new HashSet<>();
        Set<String> pending = new HashSet<>();
        Set<String> coalesced = new HashSet<>();
        for (Step step : steps) {
            Operation operation = step.operation();
            Observation seen = step.expectation().canonical();
            if (operation instanceof Operation.Begin) {
                depth++;
            } else if (operation instanceof Operation.Commit) {
                depth--;
                pending.removeIf(any -> depthIsZero(steps, step));
            } else if (operation instanceof AttributeOperation.AddEventfd add) {
                Long match = add.match();
                if (match != null && DeviceModel.cut(match, add.size()) != match) {
                    wide.add(add.region() + "@" + add.at() + ":" + add.size() + "="
                            + DeviceModel.cut(match, add.size()));
                }
                note(depth, pending, add.region());
            } else if (operation instanceof KindOperation.SetRomMode set) {
                note(depth, pending, set.region());
            } else if (operation instanceof AttributeOperation.SetLog log) {
                note(depth, pending, log.region() + "#" + (1 - log.client()));
            } else if (operation instanceof AttributeOperation.Coalesce zone) {
                coalesced.add(zone.region());
            } else if (operation instanceof AttributeOperation.TakeDirty take) {
                add("dirty for a part of a page", ((take.at() | take.length()) & (PAGE - 1)) != 0);
                add(
                        "dirty after another client changed in the transaction",
                        pending.contains(take.region() + "#" + take.client()));
            } else if (operation instanceof OwnerOperation.Destroy) {
                add("destroyed in a transaction", depth > 0);
            } else if (operation instanceof Operation.Write) {
                write(step, seen, wide, pending, coalesced);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // which of several equal steps it is matters
    private static boolean depthIsZero(List<Step> steps, Step commit) {
        int depth = 0;
        for (Step step : steps) {
            depth += step.operation() instanceof Operation.Begin ? 1 : 0;
            depth -= step.operation() instanceof Operation.Commit ? 1 : 0;
            if (step == commit) {
                return depth == 0;
            }
        }
        return true;
    }

    private static void note(int depth, Set<String> pending, String what) {
        if (depth > 0) {
            pending.add(what);
        }
    }

    private void write(Step step, Observation seen, Set<String> wide, Set<String> pending, Set<String> coalesced) {
        add("cut eventfd written", step.rules().contains(Rule.EVT_3));
        add(
                "signal that brings in late writes",
                !seen.signals().isEmpty() && step.rules().contains(Rule.COAL_1));
        boolean invalid = seen.status() == Status.REJECTED
                && (step.rules().contains(Rule.VALID_1) || step.rules().contains(Rule.VALID_2));
        add("invalid write to a coalesced device", invalid && !coalesced.isEmpty());
        if (seen.calls().size() == 1) {
            var call = seen.calls().get(0);
            add(
                    "callback where a match is too wide",
                    wide.contains(call.region() + "@" + call.offset() + ":" + call.size() + "=" + call.value()));
            boolean rom = step.rules().contains(Rule.ROMD_2);
            add(
                    rom
                            ? "ROM device written while its mode is pending"
                            : "write to a device whose eventfds are pending",
                    pending.contains(call.region()));
        }
    }

    private void add(String edge, boolean reached) {
        if (reached) {
            counts.merge(edge, 1, Integer::sum);
        }
    }
}
