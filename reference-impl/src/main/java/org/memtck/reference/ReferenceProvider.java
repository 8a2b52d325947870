package org.memtck.reference;

import org.memtck.spec.Api;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetProvider;
import org.memtck.spec.target.TargetUnavailableException;

/** Offers the reference on the command line. */
@Api
public final class ReferenceProvider implements TargetProvider {
    private static final String UNDECLARED = "undeclared:";

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public String help() {
        return "reference: the reference implementation itself, which conforms; reference:DIALECT follows a dialect"
                + " and declares it, reference:undeclared:DIALECT does not declare it.";
    }

    @Override
    public boolean areIndependent() {
        return true;
    }

    @Override
    public Target open(String argument) throws TargetUnavailableException {
        if (argument.isEmpty()) {
            return new ReferenceTarget();
        }
        boolean undeclared = argument.startsWith(UNDECLARED);
        try {
            Dialect dialect = Dialect.parse(undeclared ? argument.substring(UNDECLARED.length()) : argument);
            return new ReferenceTarget(dialect, undeclared ? Dialect.STRICT : dialect);
        } catch (IllegalArgumentException e) {
            throw new TargetUnavailableException("'" + argument + "' is no dialect: " + e.getMessage()
                    + ". Say just 'reference' for the strict one");
        }
    }
}
