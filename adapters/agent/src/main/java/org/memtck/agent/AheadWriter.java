package org.memtck.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.memtck.spec.scenario.Scenario;

/**
 * Writes scenarios on a thread of its own, ahead of the replies, as far as the pipe takes them: neither side waits for
 * the other while both pipes are full.
 */
final class AheadWriter {
    private final OutputStream out;
    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private final Thread thread;

    AheadWriter(OutputStream out) {
        this.out = out;
        this.thread = new Thread(this::run, "memtck-agent-writer");
        thread.setDaemon(true);
        thread.start();
    }

    /** Scenarios on their way. */
    static final class Job implements Conversation.Sent {
        private final List<Scenario> scenarios;
        private final String text;
        private volatile int begun;

        private Job(List<Scenario> scenarios, String text) {
            this.scenarios = scenarios;
            this.text = text;
        }

        @Override
        public int begun() {
            return begun;
        }
    }

    /** Writes text as it is; returns at once. */
    void write(String text) {
        jobs.add(new Job(List.of(), text));
    }

    /** Begins to write; returns at once. */
    Job write(List<Scenario> scenarios) {
        Job job = new Job(scenarios, "");
        jobs.add(job);
        return job;
    }

    private void run() {
        ScenarioEncoder encoder = new ScenarioEncoder(out);
        try {
            while (true) {
                Job job = jobs.take();
                encoder.write(job.text);
                for (int i = 0; i < job.scenarios.size(); i++) {
                    job.begun = i + 1;
                    encoder.write(job.scenarios.get(i));
                }
                encoder.flush();
            }
        } catch (IOException e) {
            // The agent is gone. The reader learns it too, and knows more.
        } catch (InterruptedException e) {
            // Nobody wants the rest.
        }
    }

    /** Says goodbye to an agent that has answered everything, so that its pipe has room for it. */
    void bye() {
        stop();
        try (out) {
            out.write("bye\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // It went without.
        }
    }

    /** Ends the thread. */
    void stop() {
        thread.interrupt();
    }
}
