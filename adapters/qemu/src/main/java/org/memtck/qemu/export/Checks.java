package org.memtck.qemu.export;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.memtck.qemu.export.Names.What;
import org.memtck.spec.export.ExpectedScenario.Step;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Settles;
import org.memtck.spec.observation.Status;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.text.ScenarioText;

/** Checks of a step, as C statements. They leave the same freedoms as the rules. */
final class Checks {
    private static final Set<Class<?>> ANSWERS = Set.of(
            KindOperation.ResizeRam.class,
            KindOperation.Inspect.class,
            PinOperation.Pin.class,
            PinOperation.Peek.class);

    private final Program program;
    private final CallChecks calls;
    private final boolean hasDevices;
    /** Eventfds in the order in which they were attached, in which they are looked at. */
    private final List<String> eventfds = new ArrayList<>();

    /**
     * For a program.
     *
     * @param hasDevices whether there is a device that may be called
     */
    Checks(Program program, boolean hasDevices) {
        this.program = program;
        this.hasDevices = hasDevices;
        this.calls = new CallChecks(program);
    }

    /** Whether there is more to see of a step than that it returns. */
    static boolean isObserved(Step step) {
        Operation operation = step.operation();
        Observation canonical = step.expectation().canonical();
        return answers(operation)
                || operation instanceof AttributeOperation.TakeDirty
                || step.expectation().settles() == Settles.EVERYTHING
                || !canonical.calls().isEmpty()
                || !canonical.signals().isEmpty()
                || !canonical.finalized().isEmpty();
    }

    /** Whether the statements of an operation observe something themselves. */
    private static boolean answers(Operation operation) {
        return OperationType.of(operation).looksUp() || ANSWERS.contains(operation.getClass());
    }

    String of(Step step) {
        if (step.operation() instanceof AttributeOperation.AddEventfd add) {
            eventfds.add(add.event());
        }
        if (!isObserved(step)) {
            return "";
        }
        Expectation expectation = step.expectation();
        StringBuilder out = new StringBuilder();
        expectation.canonical().finalized().forEach(name -> out.append("doom(" + Literals.string(name) + ");\n"));
        program.die(expectation.canonical().finalized());
        if (isOneOfSeveral(expectation) && !areTold(expectation)) {
            throw new RefusedException("more than one answer is right here, which the program cannot tell");
        }
        if (step.operation() instanceof AttributeOperation.TakeDirty take && expectation.dirty() != null) {
            return out.append(DirtyCheck.of(take, expectation.dirty(), program)).toString();
        }
        if (!answers(step.operation())) {
            out.append("observe(\"ok\");\n");
        }
        return out.append(comparison(step.operation(), expectation)).toString();
    }

    private String comparison(Operation operation, Expectation expectation) {
        if (isOneOfSeveral(expectation)) {
            return several(expectation);
        }
        Observation canonical = inOrder(expectation.canonical().withFinalized(List.of()));
        if (operation instanceof PinOperation.Pin pin && canonical.length() != null) {
            return "check_window(&" + program.names().of(What.WINDOW, pin.handle()) + ", "
                    + Literals.string(ScenarioText.print(canonical)) + ", " + canonical.length() + ");\n";
        }
        if (expectation.accesses().stream().noneMatch(CallChecks::isFree)) {
            return "check(" + Literals.string(alternatives(canonical, expectation)) + ");\n";
        }
        return "check_freely(" + Literals.string(alternatives(canonical, expectation) + ", or calls that do the same")
                + ",\n             "
                + Literals.string(alternatives(canonical.withCalls(List.of()), expectation)) + ",\n             "
                + calls.of(expectation.accesses(), "\n             && ") + ");\n";
    }

    /** Whether more than one answer is right, or calls that are none of an answer that is. */
    private static boolean isOneOfSeveral(Expectation expectation) {
        return answers(expectation).count() > 1
                || expectation.accesses().stream().anyMatch(CallChecks::isPart);
    }

    /** The answers that are right; QEMU refuses a read that a device does not accept, so it ignores none. */
    private static Stream<Expectation> answers(Expectation expectation) {
        return Stream.concat(
                Stream.of(expectation), expectation.others().stream().filter(other -> other.bounds() == null));
    }

    /** Whether each of several answers is one that the program can be held against. */
    private static boolean areTold(Expectation expectation) {
        return answers(expectation)
                .allMatch(answer -> answer.dirty() == null
                        && answer.canonical().length() == null
                        && answer.canonical().signals().isEmpty()
                        && CallChecks.areTold(answer.accesses()));
    }

    /** Several answers are right, each with callbacks of its own. */
    private String several(Expectation expectation) {
        List<String> told = new ArrayList<>();
        List<String> checks = new ArrayList<>();
        for (Expectation answer : answers(expectation).toList()) {
            Observation canonical = answer.canonical().withFinalized(List.of());
            told.add(alternatives(canonical, answer) + CallChecks.told(answer.accesses()));
            String said = "answers(" + Literals.string(alternatives(canonical.withCalls(List.of()), answer)) + ")";
            checks.add(hasDevices ? "(" + said + " && " + calls.of(answer.accesses(), " && ") + ")" : said);
        }
        return "check_several(" + Literals.string(String.join("; or ", told)) + ",\n              "
                + String.join("\n              || ", checks) + ");\n";
    }

    /** The observation with the eventfds in the order in which they are looked at. */
    private Observation inOrder(Observation canonical) {
        List<String> signals = new ArrayList<>(canonical.signals());
        signals.sort(Comparator.comparing(eventfds::lastIndexOf));
        return canonical.withSignals(signals);
    }

    /** The answer, with {@code ?} for what is free, and the other one that is as good if there is one. */
    private static String alternatives(Observation canonical, Expectation expectation) {
        String text = ScenarioText.print(canonical);
        Bytes bytes = canonical.bytes();
        if (bytes != null && expectation.missing() != null) {
            text = text.replace(" bytes=" + bytes.toHex(), " bytes=" + withHoles(bytes, expectation.missing()));
        }
        String refused = Status.REJECTED.word();
        return expectation.mayBeIgnored() && text.startsWith(refused)
                ? text + " or " + Status.OK.word() + text.substring(refused.length())
                : text;
    }

    private static String withHoles(Bytes bytes, BitSet missing) {
        StringBuilder hex = new StringBuilder(bytes.toHex());
        missing.stream().forEach(i -> hex.replace(2 * i, 2 * i + 2, "??"));
        return hex.toString();
    }
}
