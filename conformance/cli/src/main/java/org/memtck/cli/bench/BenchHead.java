package org.memtck.cli.bench;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.memtck.bench.measure.Contender;
import org.memtck.bench.measure.Settings;
import org.memtck.cli.console.Machine;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.TargetInfo;

/**
 * Where, when and on what was measured.
 *
 * @param machine the machine
 * @param settings how much was measured
 */
public record BenchHead(LocalDate date, Machine machine, List<Measured> targets, Settings settings) {
    /**
     * A target that is measured.
     *
     * @param named as the user named it
     * @param by who measures it: JMH, or itself
     */
    public record Measured(String named, String name, String version, String by) {
        static Measured of(Contender contender) {
            TargetInfo info = contender.target().info();
            String by = contender.target() instanceof InProcessTarget ? "JMH" : "itself";
            return new Measured(contender.named(), info.name(), info.version(), by);
        }
    }

    static BenchHead of(List<Contender> contenders, Settings settings) {
        return new BenchHead(
                LocalDate.now(java.time.ZoneId.systemDefault()),
                Machine.here(),
                contenders.stream().map(Measured::of).toList(),
                settings);
    }

    public void print(PrintWriter out) {
        for (Measured target : targets) {
            out.println("target   " + target.named() + ": " + target.name() + " " + target.version() + ", measured by "
                    + target.by());
        }
        out.println("machine  " + machine.text());
        out.println("rounds   " + settings.rounds() + " of " + settings.time().toMillis()
                + " ms a target, and as long to warm up, in Java four times as long");
        out.println();
    }

    /** All of it in a line. */
    public String note() {
        String versions = targets.stream()
                .map(target -> target.named() + " (" + target.version() + ")")
                .collect(Collectors.joining(", "));
        return versions + "; " + machine.text() + "; " + date;
    }
}
