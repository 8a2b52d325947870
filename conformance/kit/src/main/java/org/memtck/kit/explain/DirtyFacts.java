package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.memtck.spec.observation.DirtyBytes;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.AttributeOperation.TakeDirty;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Range;

/** Which steps made pages dirty since they were last queried (rules DIRTY-1 and DIRTY-2). */
final class DirtyFacts {
    private static final int MOST = 4;

    private DirtyFacts() {}

    static List<String> of(Scene scene) {
        DirtyBytes dirty = scene.expectation().dirty();
        if (!(scene.operation() instanceof TakeDirty take) || dirty == null) {
            return List.of();
        }
        List<String> facts = new ArrayList<>();
        int since = since(scene, take);
        facts.add("what counts is written after " + Cited.step(scene.steps(), since));
        Extent asked = new Extent(
                Numbers.unsigned(dirty.asked().first()),
                Numbers.unsigned(dirty.asked().last()).add(BigInteger.ONE));
        List<Writers.Writer> writers = new ArrayList<>(Writers.of(scene.steps(), since + 1, take.region(), asked));
        Collections.reverse(writers);
        writers.stream().limit(MOST).forEach(writer -> facts.add(words(scene, take, writer)));
        if (dirty.written().isEmpty()) {
            facts.add("so no page of " + take.region() + " has to be reported");
        }
        if (!dirty.maybe().isEmpty()) {
            facts.add("pages of " + ranges(dirty.maybe()) + " may be reported as well");
        }
        return facts;
    }

    /** The last step that cleared the pages for the client, or turned its logging on. */
    private static int since(Scene scene, TakeDirty take) {
        int since = 0;
        for (int i = 0; i < scene.steps().size() - 1; i++) {
            Operation operation = scene.steps().get(i).operation();
            boolean asked = operation instanceof TakeDirty other
                    && other.region().equals(take.region())
                    && other.client() == take.client();
            boolean on = operation instanceof AttributeOperation.SetLog log
                    && log.region().equals(take.region())
                    && log.client() == take.client();
            if (asked || on) {
                since = i;
            }
        }
        return since;
    }

    private static String words(Scene scene, TakeDirty take, Writers.Writer writer) {
        String step = Cited.step(scene.steps(), writer.index());
        if (writer.refusal() != null) {
            return step + " is refused, since " + Objects.requireNonNull(writer.refusal()) + ": it makes nothing dirty";
        }
        Operation operation = scene.steps().get(writer.index()).operation();
        boolean guest = operation instanceof Operation.Write || operation instanceof Operation.Store;
        return guest
                ? step + " wrote to " + Numbers.hex(writer.offset()) + " of " + take.region() + ": its page is dirty"
                : step + " is a write of the host: its page may be reported, but need not";
    }

    private static String ranges(List<Range> ranges) {
        return ranges.stream().limit(MOST).map(Range::toString).collect(Collectors.joining(", "));
    }
}
