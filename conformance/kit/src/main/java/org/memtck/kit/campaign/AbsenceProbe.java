package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.memtck.kit.gate.Gate;
import org.memtck.reference.Reference;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** Asks a target once for each capability that it does not offer. */
final class AbsenceProbe {
    private AbsenceProbe() {}

    static List<AbsentCapability> ask(Target target) {
        return ask(Gate.of(target));
    }

    static List<AbsentCapability> ask(Gate gate) {
        Set<Capability> offered = gate.info().capabilities();
        AbsenceQuestions questions = new AbsenceQuestions(gate.info().parameters());
        List<AbsentCapability> absent = new ArrayList<>();
        for (Capability capability : Capability.values()) {
            if (!offered.contains(capability)) {
                absent.add(ask(gate, capability, questions.before(capability), questions.question(capability)));
            }
        }
        return absent;
    }

    private static AbsentCapability ask(Gate gate, Capability capability, List<String> before, List<String> question) {
        if (question.isEmpty()) {
            return new AbsentCapability(capability, "", "", false);
        }
        List<Operation> operations = new ArrayList<>();
        before.forEach(line -> operations.add(parse(line)));
        question.forEach(line -> operations.add(parse(line)));
        Gate.Probed probed = gate.probe(capability, Reference.run(new Scenario(operations)));
        if (probed.excess().isPresent()) {
            return new AbsentCapability(capability, "", probed.excess().get().toString(), false);
        }
        return judge(capability, before.size(), question, probed.outcome().orElseThrow());
    }

    private static AbsentCapability judge(Capability capability, int before, List<String> question, Outcome outcome) {
        List<Observation> answers = outcome.observations();
        for (int i = before; i < answers.size(); i++) {
            if (answers.get(i).status() == Status.UNSUPPORTED) {
                return new AbsentCapability(capability, question.get(i - before), "unsupported", true);
            }
        }
        String last = question.get(question.size() - 1);
        boolean complete = answers.size() == before + question.size();
        String answer =
                complete ? ScenarioText.print(answers.get(answers.size() - 1)) : "no answer " + outcome.message();
        return new AbsentCapability(capability, last, answer, false);
    }

    private static Operation parse(String line) {
        try {
            return ScenarioText.parseOperation(line);
        } catch (SyntaxException e) {
            throw new IllegalStateException(line, e);
        }
    }
}
