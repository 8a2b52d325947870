package org.memtck.spec.timing;

import org.memtck.spec.Api;
import org.memtck.spec.text.ScenarioText;

/** The line of the protocol that asks for a repetition: {@code time COUNT OPERATION [; OPERATION]...}. */
@Api
public final class RepetitionText {
    private RepetitionText() {}

    /** Prints the line, without an end. */
    public static String print(Repetition repetition) {
        StringBuilder line = new StringBuilder("time ").append(repetition.count());
        String separator = " ";
        for (Repeated repeated : repetition.operations()) {
            line.append(separator);
            print(repeated, line);
            separator = " ; ";
        }
        return line.toString();
    }

    private static void print(Repeated repeated, StringBuilder line) {
        if (repeated instanceof Repeated.Same same) {
            ScenarioText.print(same.operation(), line);
        } else if (repeated instanceof Repeated.Walking walking) {
            ScenarioText.print(walking.access(), line);
            line.append(" step=").append(hex(walking.step()));
            line.append(" span=").append(hex(walking.span()));
        } else if (repeated instanceof Repeated.Copy copy) {
            line.append("copy ").append(copy.space());
            line.append(" at=").append(hex(copy.at()));
            line.append(" to=").append(hex(copy.to()));
            line.append(" len=").append(copy.length());
        }
    }

    private static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }
}
