package org.memtck.reference;

import org.memtck.spec.Api;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetProvider;
import org.memtck.spec.target.TargetUnavailableException;

/** Offers the reference on the command line. */
@Api
public final class ReferenceProvider implements TargetProvider {
    @Override
    public String name() {
        return "reference";
    }

    @Override
    public String help() {
        return "reference: the reference implementation itself, which conforms";
    }

    @Override
    public Target open(String argument) throws TargetUnavailableException {
        if (!argument.isEmpty()) {
            throw new TargetUnavailableException("the reference takes no argument; say just 'reference'");
        }
        return new ReferenceTarget();
    }
}
