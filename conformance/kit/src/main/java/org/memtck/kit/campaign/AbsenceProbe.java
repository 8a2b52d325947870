package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    private static final List<String> BEFORE =
            List.of("container A size=0x1000", "ram B size=0x100", "add B in=A at=0x0", "space S root=A");

    private AbsenceProbe() {}

    static List<AbsentCapability> ask(Target target) {
        Set<Capability> offered = target.info().capabilities();
        List<AbsentCapability> absent = new ArrayList<>();
        for (Capability capability : Capability.values()) {
            if (!offered.contains(capability)) {
                absent.add(ask(target, capability, question(capability)));
            }
        }
        return absent;
    }

    /** Lines of which the last one, or else the one before, asks; none if there is no question. */
    private static List<String> question(Capability capability) {
        return switch (capability) {
            case RAM, EQUAL_PRIORITY_OVERLAP, DIAGNOSES_MISUSE -> List.of();
            case ROM -> List.of("rom C size=0x100");
            case MMIO -> List.of("mmio C size=0x10");
            case ALIAS -> List.of("alias C of=B offset=0x0 size=0x10");
            case RESERVATION -> List.of("reservation C size=0x10");
            case NESTING -> List.of("container C size=0x100", "add C in=A at=0x200");
            case BACKED_CONTAINER -> List.of("ram C size=0x10", "add C in=B at=0x0");
            case OVERLAP -> List.of("ram C size=0x100", "add C in=A at=0x0 prio=1");
            case DYNAMIC -> List.of("del B");
            case ENABLE -> List.of("disable B");
            case READONLY -> List.of("readonly B on=yes");
            case TRANSACTIONS -> List.of("begin");
            case SPACES -> List.of("space T root=A");
            case ACCESS_CONSTRAINTS -> List.of("mmio C size=0x10 valid=4..4");
            case BIG_ENDIAN_DEVICE -> List.of("mmio C size=0x10 endian=big");
            case DEVICE_ERRORS -> List.of("mmio C size=0x10 errors=0x0..0x3");
            case BIG_ENDIAN_ORDER -> List.of("read S at=0x0 size=2 order=be");
            case BLOCK -> List.of("load S at=0x0 len=4");
            case FILL -> List.of("fill B at=0x0 bytes=01");
            case FLATVIEW -> List.of("flatview S");
            case FIND -> List.of("find S at=0x0");
            case RESIZEABLE_RAM -> List.of("ram C size=0x1000 backing=resizeable max=0x2000");
            case FILE_RAM -> List.of("ram C size=0x1000 backing=file");
            case CALLER_RAM -> List.of("ram C size=0x1000 backing=caller");
            case ROM_DEVICE -> List.of("romd C size=0x100");
            case IOMMU -> List.of("iommu C size=0x1000 target=S granule=0x1000");
            case DIRTY_LOG -> List.of("log B client=0 on=yes");
            case COALESCING -> List.of("mmio C size=0x10", "coalesce C at=0x0 len=0x10");
            case EVENTFD -> List.of("mmio C size=0x10", "eventfd e region=C at=0x0 size=4");
            case OWNERS -> List.of("owner C");
            case PINS -> List.of("pin h space=S at=0x0 len=4 access=r");
        };
    }

    private static AbsentCapability ask(Target target, Capability capability, List<String> question) {
        if (question.isEmpty()) {
            return new AbsentCapability(capability, "", "", false);
        }
        List<Operation> operations = new ArrayList<>();
        BEFORE.forEach(line -> operations.add(parse(line)));
        question.forEach(line -> operations.add(parse(line)));
        Outcome outcome = target.run(new Scenario(operations));
        List<Observation> answers = outcome.observations();
        for (int i = BEFORE.size(); i < answers.size(); i++) {
            if (answers.get(i).status() == Status.UNSUPPORTED) {
                return new AbsentCapability(capability, question.get(i - BEFORE.size()), "unsupported", true);
            }
        }
        String last = question.get(question.size() - 1);
        boolean complete = answers.size() == operations.size();
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
