package org.memtck.bench.jmh;

import org.memtck.spec.Api;

/** Whether JMH can be used: it is under the GPL and therefore no part of memtck. */
@Api
public final class Jmh {
    private Jmh() {}

    /** Whether JMH is on the class path. */
    public static boolean isThere() {
        try {
            Class.forName("org.openjdk.jmh.runner.Runner", false, Jmh.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
