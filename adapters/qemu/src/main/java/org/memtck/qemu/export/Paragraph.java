package org.memtck.qemu.export;

import org.memtck.spec.export.ExpectedScenario.Step;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.text.ScenarioText;

/** One step of the program: its comment, the statements that perform it, and its checks. */
final class Paragraph {
    private final Statements statements;
    private final Checks checks;
    private final Program program;
    private final boolean hasOwners;

    Paragraph(Statements statements, Checks checks, Program program, boolean hasOwners) {
        this.statements = statements;
        this.checks = checks;
        this.program = program;
        this.hasOwners = hasOwners;
    }

    String of(Step step) {
        Operation operation = step.operation();
        StringBuilder out = new StringBuilder("step(" + Literals.label(ScenarioText.print(operation)) + ");\n");
        out.append(operation.accept(statements));
        if (hasOwners) {
            if (operation instanceof Operation.Create create) {
                out.append("watch_region(" + program.region(create.region()) + ", " + Literals.string(create.region())
                        + ");\n");
            }
            if (Checks.isObserved(step) && !program.isInTransaction()) {
                out.append("settle();\n");
            }
        }
        return out.append(checks.of(step)).append('\n').toString();
    }
}
