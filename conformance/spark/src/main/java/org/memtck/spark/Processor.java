package org.memtck.spark;

import java.lang.management.ManagementFactory;

/** The time of a processor: unlike that of a clock it does not depend on what else the machine does. */
final class Processor {
    private Processor() {}

    /** How much of a processor this thread has taken, in nanoseconds. Shards and merging have no other threads of their own. */
    static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
