package org.memtck.qemu.export;

import org.memtck.spec.export.ExpectedScenario.Step;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.text.ScenarioText;

/** The sizes of the arrays in a reproducer, with room for answers longer than expected. */
final class Sizes {
    private static final int PER_CALL = 200;

    private int calls = 32;
    private int text = 4096;
    private int entries;
    private int lives;
    private int eventfds;

    void count(Step step) {
        Operation operation = step.operation();
        int bytes = step.expectation().accesses().stream()
                .mapToInt(access -> 2 * access.bytes().length())
                .sum();
        calls = Math.max(calls, bytes);
        int expected = ScenarioText.print(step.expectation().canonical()).length();
        text = Math.max(text, 4 * expected + 4096);
        entries += operation instanceof KindOperation.SetTranslation ? 1 : 0;
        eventfds += operation instanceof AttributeOperation.AddEventfd ? 1 : 0;
        lives += operation instanceof Operation.Create || operation instanceof OwnerOperation.MakeOwner ? 1 : 0;
    }

    /** The text with numbers in the place of their names. */
    String in(String program) {
        return program.replace("CALLS_MAX", "" + calls)
                .replace("SEEN_MAX", "" + (text + calls * PER_CALL))
                .replace("ENTRIES_MAX", "" + Math.max(entries, 1))
                .replace("LIVES_MAX", "" + lives)
                .replace("EVENTFDS_MAX", "" + eventfds);
    }
}
