package org.memtck.qemu.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.memtck.qemu.export.Names.What;
import org.memtck.spec.export.ExpectedScenario.Step;
import org.memtck.spec.observation.Cut;
import org.memtck.spec.observation.DeviceAccess;
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

/** What a step is held against, in statements of C. Freedoms that the rules leave are left there too. */
final class Checks {
    private static final Set<Class<?>> ANSWERS = Set.of(
            KindOperation.ResizeRam.class,
            KindOperation.Inspect.class,
            PinOperation.Pin.class,
            PinOperation.Peek.class);

    private final Program program;
    /** Eventfds in the order in which they were attached, in which they are looked at. */
    private final List<String> eventfds = new ArrayList<>();

    Checks(Program program) {
        this.program = program;
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
        if (!expectation.others().isEmpty()) {
            throw new RefusedException("more than one answer is right here, which the program cannot tell");
        }
        StringBuilder out = new StringBuilder();
        expectation.canonical().finalized().forEach(name -> out.append("doom(" + Literals.string(name) + ");\n"));
        program.die(expectation.canonical().finalized());
        if (step.operation() instanceof AttributeOperation.TakeDirty take && expectation.dirty() != null) {
            return out.append(DirtyCheck.of(take, expectation.dirty(), program)).toString();
        }
        if (!answers(step.operation())) {
            out.append("observe(\"ok\");\n");
        }
        return out.append(comparison(step.operation(), expectation)).toString();
    }

    private String comparison(Operation operation, Expectation expectation) {
        Observation canonical = inOrder(expectation.canonical().withFinalized(List.of()));
        if (operation instanceof PinOperation.Pin pin && canonical.length() != null) {
            return "check_window(&" + program.names().of(What.WINDOW, pin.handle()) + ", "
                    + Literals.string(ScenarioText.print(canonical)) + ", " + canonical.length() + ");\n";
        }
        if (expectation.accesses().stream().noneMatch(Checks::isFree)) {
            return "check(" + Literals.string(alternatives(canonical, expectation)) + ");\n";
        }
        String calls =
                expectation.accesses().stream().map(this::take).collect(Collectors.joining("\n             && "));
        return "check_freely(" + Literals.string(alternatives(canonical, expectation) + ", or calls that do the same")
                + ",\n             "
                + Literals.string(alternatives(canonical.withCalls(List.of()), expectation)) + ",\n             "
                + calls
                + "\n             && no_more_calls());\n";
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

    /** Without KVM no write is late, so that freedom is left aside. */
    private static boolean isFree(DeviceAccess access) {
        return access.cut() != Cut.EXACT
                && (access.cut() != Cut.ANY_PARTITION || access.bytes().length() > 1);
    }

    private String take(DeviceAccess access) {
        boolean block = access.cut() == Cut.ANY_PARTITION;
        boolean aligned = access.cut() == Cut.ANY_ALIGNED
                || (block && !access.device().impl().unaligned());
        boolean cover = access.cut() == Cut.ANY_COVER;
        boolean beyond = cover || (access.cut() == Cut.ANY_ALIGNED && !access.write());
        return "take_calls((Access) { .device = &" + program.names().of(What.REGION, access.region())
                + (access.write() ? ", .is_write = true" : "") + ", .offset = " + Literals.hex(access.offset())
                + ", .length = " + access.bytes().length()
                + (access.write() ? ", .bytes = " + Literals.bytes(access.bytes()) : "") + ", .sizes = "
                + sizes(access) + flag("aligned", aligned) + flag("beyond", beyond) + flag("one", cover) + " })";
    }

    private static String flag(String name, boolean on) {
        return on ? ", ." + name + " = true" : "";
    }

    /** The sizes that a callback may have. */
    private static String sizes(DeviceAccess access) {
        if (access.cut() == Cut.ANY_ALIGNED || access.cut() == Cut.ANY_PARTITION) {
            return Arrays.stream(new int[] {1, 2, 4, 8})
                    .filter(size -> access.device().impl().includes(size))
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(" | "));
        }
        return String.valueOf(access.calls().get(0).size());
    }
}
