package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import org.memtck.kit.account.Account;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Stopped;
import org.memtck.kit.check.Trial;

/** Accounts for the cases that failed: counts each, and reports those that no finding explains. */
final class Closing {
    /** The most incidents that are told; more are only counted. */
    static final int MOST_INCIDENTS = 10;

    private final Account account;
    private final Progress progress;
    private final Findings findings;
    private final List<Incident> incidents = new ArrayList<>();

    Closing(Account account, Progress progress, Findings findings) {
        this.account = account;
        this.progress = progress;
        this.findings = findings;
    }

    /** Goes on where another one was. */
    void goOn(List<Incident> told) {
        incidents.addAll(told);
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

    /** Counts a failing step, and those after it that could not be asked any more. */
    void close(BatchResult.Failure failure, int finding) {
        account.differed(failure.cell(), finding);
        Trial trial = failure.trial();
        long[] facts = Avoidance.facts(trial.steps());
        for (int i = trial.result().agreed() + 1; i < facts.length; i++) {
            int avoided = findings.avoidance().certainCulprit(trial.steps(), i);
            if (avoided < 0) {
                account.cutOff(finding, facts[i]);
            } else {
                account.notAsked(
                        new Stopped(avoided, facts[i], trial.steps().get(i).rules()));
            }
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
