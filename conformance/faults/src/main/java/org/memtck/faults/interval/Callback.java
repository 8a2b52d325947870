package org.memtck.faults.interval;

/** A call of a device that is to be made. */
record Callback(long offset, int size) {}
