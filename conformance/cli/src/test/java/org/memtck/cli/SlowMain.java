package org.memtck.cli;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.memtck.cli.console.ProcessSignals;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.target.Targets;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetProvider;

/** The command line as a process of its own, with one target, {@code slow}, that violates rules and takes its time. */
final class SlowMain {
    private static final long NANOS = 1_000_000;

    private SlowMain() {}

    /** A read-only region is written to, a millisecond later. */
    private static final class Slow implements Target {
        private final Target target = new FakeTarget("slow", FakeTarget.Fault.FORGETS_READ_ONLY);

        @Override
        public TargetInfo info() {
            return target.info();
        }

        @Override
        public Outcome run(Scenario scenario) {
            LockSupport.parkNanos(NANOS);
            return target.run(scenario);
        }
    }

    private static final class Provider implements TargetProvider {
        @Override
        public String name() {
            return "slow";
        }

        @Override
        public String help() {
            return "slow";
        }

        @Override
        public Target open(String argument) {
            return new Slow();
        }
    }

    public static void main(String[] args) {
        Terminal terminal = Terminal.ofProcess();
        int status = Main.commandLine(new Targets(List.of(new Provider())), terminal, new ProcessSignals())
                .execute(args);
        terminal.out().flush();
        System.exit(status);
    }
}
