package org.memtck.cli.target;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.memtck.bench.measure.Contender;
import org.memtck.cli.console.UserException;
import org.memtck.spec.target.TargetUnavailableException;

/** Several targets that are open at once. */
public final class OpenTargets implements AutoCloseable {
    private final List<Contender> contenders = new ArrayList<>();

    private OpenTargets() {}

    /** Opens targets; if one cannot be had, those before it are closed again. */
    public static OpenTargets open(Targets targets, List<String> named)
            throws UserException, TargetUnavailableException {
        if (new LinkedHashSet<>(named).size() < named.size()) {
            throw new UserException("a target is compared with others, not with itself; name each once");
        }
        OpenTargets opened = new OpenTargets();
        try {
            for (String name : named) {
                opened.contenders.add(new Contender(name, targets.open(name)));
            }
            return opened;
        } catch (UserException | TargetUnavailableException e) {
            opened.close();
            throw e;
        }
    }

    public List<Contender> contenders() {
        return contenders;
    }

    @Override
    public void close() {
        contenders.forEach(contender -> contender.target().close());
    }
}
