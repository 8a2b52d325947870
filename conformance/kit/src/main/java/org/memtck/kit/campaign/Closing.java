package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import org.memtck.kit.account.Account;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;

/** What becomes of the cases that failed: each is counted, and what no finding explains is told. */
final class Closing {
    /** The most incidents that are told; more are only counted. */
    private static final int MOST_INCIDENTS = 10;

    private final Account account;
    private final Progress progress;
    private final List<Incident> incidents = new ArrayList<>();

    Closing(Account account, Progress progress) {
        this.account = account;
        this.progress = progress;
    }

    /** What was told. */
    List<Incident> incidents() {
        return List.copyOf(incidents);
    }

    /** Whether a case that no finding explains is to be looked into: one that a session shows already is not. */
    boolean isNews(Trial failing) {
        return incidents.size() < MOST_INCIDENTS
                && incidents.stream().noneMatch(told -> told.showsWithHistory(failing));
    }

    /** Counts a failing step, and those after it that nobody could ask for any more. */
    void close(BatchResult.Failure failure, int finding) {
        account.differed(failure.cell(), finding);
        Trial trial = failure.trial();
        for (Step step :
                trial.steps().subList(trial.result().agreed() + 1, trial.steps().size())) {
            account.cutOff(finding, Avoidance.facts(step.operation()));
        }
    }

    /** Counts a failing step that no finding explains. */
    void close(BatchResult.Failure failure) {
        close(failure, Account.UNEXPLAINED);
    }

    /** Counts a failing step that no finding explains, and tells what is known of it. */
    void close(BatchResult.Failure failure, Incident incident) {
        close(failure);
        incidents.add(incident);
        progress.happened(incident);
    }
}
