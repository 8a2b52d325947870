package org.memtck.faults.combined;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.memtck.faults.treewalk.Defect;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Target;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/**
 * The scenario that shows that a bus with one defect violates the defect's rule: its last step differs, and the rule decides
 * that step.
 */
final class Proof {
    private final Defect defect;
    private final Scenario scenario;

    private Proof(Defect defect, Scenario scenario) {
        this.defect = defect;
        this.scenario = scenario;
    }

    static Proof of(Defect defect) {
        String name = "proofs/" + defect.id() + ".mem";
        try (InputStream file = Objects.requireNonNull(Proof.class.getResourceAsStream(name), name)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Proof(defect, ScenarioText.parse(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SyntaxException e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        }
    }

    Scenario scenario() {
        return scenario;
    }

    /** Runs it on the bus with some defects. */
    Trial run(Set<Defect> defects) {
        try (Target target = CombinedBus.target(defects)) {
            return Trial.of(target, scenario.operations(), Avoidance.NONE, true);
        }
    }

    /** What becomes of it on the bus with these defects, of which its own is one. */
    ProofResult on(Set<Defect> defects) {
        Trial combined = run(defects);
        if (!combined.fails()) {
            return ProofResult.AGREES;
        }
        boolean same = combined.result().equals(run(Set.of(defect)).result());
        return same ? ProofResult.AS_ALONE : ProofResult.OTHERWISE;
    }
}
