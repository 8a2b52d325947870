package org.memtck.cli.target;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.UserException;
import org.memtck.cli.option.JobCount;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetUnavailableException;

/** The targets of one name, one for each job. */
public final class OpenedTargets implements AutoCloseable {
    private final List<Target> all = new ArrayList<>();

    private OpenedTargets() {}

    /**
     * Opens them.
     *
     * @param jobs how many, or null for as many as there are cores if the target is made for that, else one
     */
    public static OpenedTargets open(Targets targets, String named, @Nullable Integer jobs)
            throws UserException, TargetUnavailableException {
        OpenedTargets opened = new OpenedTargets();
        opened.all.add(Reopened.open(targets, named));
        int count = jobs != null ? jobs : targets.areIndependent(named) ? JobCount.ofCores() : 1;
        try {
            while (opened.all.size() < count) {
                opened.all.add(Reopened.open(targets, named));
            }
            opened.requireAlike(named);
            return opened;
        } catch (TargetUnavailableException e) {
            opened.close();
            throw new TargetUnavailableException(
                    "the target " + named + " cannot be opened " + count
                            + " times, once for each job; --jobs 1 opens it" + " once. The " + (opened.all.size() + 1)
                            + ". time: " + e.getMessage(),
                    e);
        } catch (UserException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** Has them judged by more variants than they declare; null for no more. */
    public OpenedTargets in(@Nullable Dialect dialect) {
        all.replaceAll(target -> in(dialect, target));
        return this;
    }

    /** Has a target judged by more variants than it declares; null for no more. */
    public static Target in(@Nullable Dialect dialect, Target target) {
        return dialect == null ? target : new InDialect(target, dialect);
    }

    private void requireAlike(String named) throws UserException {
        for (Target target : all) {
            if (!target.info().equals(first().info())) {
                throw new UserException("the target " + named
                        + " was opened once for each job, and is not the same each" + " time; --jobs 1 opens it once");
            }
        }
    }

    public Target first() {
        return all.get(0);
    }

    public List<Target> all() {
        return all;
    }

    @Override
    public void close() {
        all.forEach(Target::close);
    }
}
