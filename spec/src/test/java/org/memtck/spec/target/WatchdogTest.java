package org.memtck.spec.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome.End;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** What does not end is given up. The clock stands still until the implementation is stuck, and then jumps. */
class WatchdogTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String SETUP = "memtck 1\nmmio dev size=0x100 seed=0x20\nspace cpu root=dev\n";

    private final CountDownLatch never = new CountDownLatch(1);
    private final Semaphore stuck = new Semaphore(0);
    private final AtomicLong now = new AtomicLong();
    private final List<Long> waited = Collections.synchronizedList(new ArrayList<>());

    private final InProcessTarget target = new InProcessTarget(
            new TargetInfo("bus", "1", Set.of(), Parameters.UNBOUNDED),
            Stuck::new,
            new Watchdog(Stuck::new, LIMIT, new Waits() {
                @Override
                public long nanoTime() {
                    return now.get();
                }

                @Override
                public void park(long nanos) {
                    if (stuck.tryAcquire()) {
                        waited.add(nanos);
                        now.addAndGet(nanos);
                    } else {
                        LockSupport.parkNanos(1_000_000);
                    }
                }
            }));

    /** A bus that does not come back from some addresses. */
    private final class Stuck extends Bus {
        @Override
        public Observation read(String space, long at, int size, Endian order) {
            if (at == 0x40) {
                loop();
            } else if (at == 0x50) {
                callBack(space);
            }
            return super.read(space, at, size, order);
        }

        private void loop() {
            stuck.release();
            boolean over = false;
            while (!over) {
                try {
                    never.await();
                    over = true;
                } catch (InterruptedException e) {
                    // It does not listen.
                }
            }
        }

        private void callBack(String space) {
            stuck.release();
            for (int i = 0; ; i = (i + 1) % 64) {
                try {
                    super.read(space, i, 1, Endian.LITTLE);
                } catch (IllegalStateException e) {
                    if (String.valueOf(e.getMessage()).contains("given up")) {
                        throw e;
                    }
                }
            }
        }
    }

    @AfterEach
    void letGo() {
        never.countDown();
        target.close();
    }

    private static Scenario scenario(String operations) {
        try {
            return ScenarioText.parse(SETUP + operations);
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static final Scenario GOOD = scenario("read cpu at=0x0 size=1\n");
    private static final Scenario HANGS = scenario("read cpu at=0x40 size=1\nread cpu at=0x0 size=1\n");

    @Test
    void aReadThatDoesNotEndIsAHangThatNamesItAndShowsWhereItIs() {
        Outcome outcome = target.run(HANGS);

        assertThat(outcome.end()).isEqualTo(End.HANG);
        assertThat(outcome.observations()).hasSize(2);
        assertThat(outcome.message())
                .startsWith("in step 3 of 4, 'read cpu at=0x40 size=1': not done within 10000 ms; it was in\n")
                .contains("WatchdogTest$Stuck.loop(WatchdogTest.java:", "WatchdogTest$Stuck.read(")
                .doesNotContain("Dispatcher", "Worker");
        assertThat(outcome.message().lines().count()).isLessThan(16);
        assertThat(waited).containsExactly(LIMIT.toNanos());
    }

    @Test
    void theOthersOfItsBatchAreRun() {
        List<Outcome> outcomes = target.runAll(List.of(GOOD, HANGS, GOOD));

        assertThat(outcomes).extracting(Outcome::end).containsExactly(End.COMPLETE, End.HANG, End.COMPLETE);
        assertThat(outcomes.get(0)).isEqualTo(outcomes.get(2));
    }

    @Test
    void aCallTakesTwoLimitsAtMost() {
        List<Outcome> outcomes = target.runAll(Collections.nCopies(5, HANGS));

        assertThat(outcomes)
                .extracting(Outcome::end)
                .containsExactly(End.HANG, End.HANG, End.NOT_RUN, End.NOT_RUN, End.NOT_RUN);
        assertThat(now.get()).isEqualTo(2 * LIMIT.toNanos());
    }

    @Test
    void whenTooManyThreadsHangTheTargetIsGone() {
        for (int i = 0; i < Watchdog.MOST_STUCK; i++) {
            assertThat(target.run(HANGS).end()).isEqualTo(End.HANG);
        }
        assertThat(target.runAll(List.of(GOOD, GOOD))).allSatisfy(outcome -> {
            assertThat(outcome.end()).isEqualTo(End.GONE);
            assertThat(outcome.message()).contains("not run any more", "16 of its threads hang");
        });
    }

    @Test
    void whatCallsBackWithoutEndIsStoppedAtACallback() {
        for (int i = 0; i < 3; i++) {
            Outcome outcome = target.run(scenario("read cpu at=0x50 size=1\n"));
            // Now and then it is stopped by the number of its callbacks before it is given up.
            assertThat(outcome.end()).isIn(End.HANG, End.CRASH);
        }
    }

    @Test
    void aCallerMayBeLessPatient() {
        Patience patience = Patience.UNBOUNDED.perAnswer(Duration.ofSeconds(1));

        assertThat(target.run(HANGS, patience).message()).contains("not done within 1000 ms");
        assertThat(target.run(HANGS, patience.perAnswer(Duration.ofDays(1))).message())
                .contains("not done within 10000 ms");
    }

    @Test
    void whenTheCallersTimeIsOverNothingIsSaidOfTheTarget() {
        Patience patience = Patience.UNBOUNDED.within(Duration.ofSeconds(3));

        List<Outcome> outcomes = target.runAll(List.of(HANGS, GOOD), patience);

        assertThat(outcomes).extracting(Outcome::end).containsOnly(End.NOT_RUN);
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.observations()).isEmpty());
        assertThat(now.get()).isEqualTo(Duration.ofSeconds(3).toNanos());
        assertThat(target.run(GOOD, patience.within(Duration.ZERO)).end()).isEqualTo(End.NOT_RUN);
    }

    @Test
    void anInterruptedCallerGoesOn() {
        Thread.currentThread().interrupt();

        assertThat(target.run(GOOD).end()).isEqualTo(End.NOT_RUN);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aThreadServesManyScenarios() {
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        try (InProcessTarget recording = new InProcessTarget(target.info(), () -> {
            threads.add(Thread.currentThread());
            return new Bus();
        })) {
            for (int i = 0; i < 5; i++) {
                recording.runAll(List.of(GOOD, GOOD));
            }
        }
        assertThat(threads).hasSize(10).containsOnly(threads.get(0)).doesNotContain(Thread.currentThread());
    }
}
