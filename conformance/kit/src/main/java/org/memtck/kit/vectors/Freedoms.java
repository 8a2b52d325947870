package org.memtck.kit.vectors;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memtck.reference.Step;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.DirtyBytes;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Settles;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.text.ScenarioText;

/**
 * The lines that stand below the observations of a transcript and tell what else would be right. They are comments of the
 * scenario language, and their form is documented in the README that is written beside the vectors.
 */
final class Freedoms {
    static final String FREE = "# free: ";
    private static final String DUE = "# due: ";
    private static final String OR = "# or: ";

    /** The devices that may hold back writes. */
    private final Set<String> late = new HashSet<>();
    /** Whether something may wait to be finalised. */
    private boolean dying;
    /** How long the open windows are that may be shorter. */
    private final Map<String, Integer> windows = new HashMap<>();

    /** The lines below the observation of the next step, without their ends. */
    List<String> below(Step step) {
        List<String> lines = new ArrayList<>();
        noteWindow(step, lines);
        Expectation expectation = step.expectation();
        addOwn(expectation, lines);
        if (expectation.dirty() != null) {
            lines.add(pages(expectation.dirty()));
        }
        addCalls(expectation, lines);
        addDeaths(expectation, lines);
        for (Expectation other : expectation.others()) {
            lines.add(OR + ScenarioText.print(other.canonical()));
            addOwn(other, lines);
            if (other.accesses().stream().anyMatch(CallLine::isFree)) {
                other.accesses().forEach(access -> lines.add(CallLine.of(access)));
            }
        }
        return lines;
    }

    /** What is free in one of the answers. */
    private static void addOwn(Expectation expectation, List<String> lines) {
        if (expectation.mayBeIgnored()) {
            lines.add(FREE + "ok");
        }
        if (expectation.bounds() != null && expectation.bounds().freeBits() != 0) {
            lines.add(FREE + "value 0x" + Long.toHexString(expectation.bounds().freeBits()));
        }
        if (expectation.missing() != null) {
            lines.add(FREE + "bytes " + indices(expectation.missing()));
        }
        Integer length = expectation.canonical().length();
        if (length != null && length > 1 && expectation.accesses().size() <= 1) {
            lines.add(FREE + "length");
        }
    }

    private void addCalls(Expectation expectation, List<String> lines) {
        boolean free = expectation.accesses().stream().anyMatch(CallLine::isFree);
        if (free || !late.isEmpty()) {
            expectation.accesses().forEach(access -> lines.add(CallLine.of(access)));
        }
        for (DeviceAccess access : expectation.accesses()) {
            if (access.mayBeLate()) {
                late.add(access.region());
            } else {
                late.remove(access.region());
            }
        }
        if (expectation.settles() != Settles.OWN_DEVICES && !late.isEmpty()) {
            lines.add(DUE + "calls");
            late.clear();
        }
    }

    private void addDeaths(Expectation expectation, List<String> lines) {
        boolean settled = expectation.settles() == Settles.EVERYTHING;
        boolean dies = !expectation.canonical().finalized().isEmpty();
        if (dies && !settled) {
            lines.add(FREE + "finalized");
        }
        dying |= dies;
        if (dying && settled) {
            lines.add(DUE + "finalized");
            dying = false;
        }
    }

    /** What a target that made the window shorter cannot do any more. */
    private void noteWindow(Step step, List<String> lines) {
        if (step.kind() != Step.Kind.DONE) {
            return;
        }
        if (step.operation() instanceof PinOperation.Pin pin) {
            Integer length = step.expectation().canonical().length();
            windows.put(pin.handle(), length == null ? 0 : length);
        } else if (step.operation() instanceof PinOperation.Poke poke) {
            within(poke.handle(), poke.at() + poke.bytes().length(), lines);
        } else if (step.operation() instanceof PinOperation.Peek peek) {
            within(peek.handle(), peek.at() + peek.length(), lines);
        } else if (step.operation() instanceof PinOperation.Unpin unpin) {
            within(unpin.handle(), unpin.written(), lines);
        }
    }

    private void within(String handle, long end, List<String> lines) {
        if (windows.getOrDefault(handle, 0) > 1 && end > 1) {
            lines.add("# within: " + handle + " " + end);
        }
    }

    private static String pages(DirtyBytes dirty) {
        PageRanges pages = new PageRanges(dirty);
        return FREE + "pages" + key(" must=", pages.must()) + key(" may=", pages.may());
    }

    private static String key(String key, String value) {
        return value.isEmpty() ? "" : key + value;
    }

    /** Indices, such as {@code 0,3-7}. */
    private static String indices(BitSet set) {
        StringBuilder out = new StringBuilder();
        for (int first = set.nextSetBit(0); first >= 0; ) {
            int end = set.nextClearBit(first);
            out.append(out.length() == 0 ? "" : ",").append(first);
            out.append(end - first == 1 ? "" : "-" + (end - 1));
            first = set.nextSetBit(end);
        }
        return out.toString();
    }
}
