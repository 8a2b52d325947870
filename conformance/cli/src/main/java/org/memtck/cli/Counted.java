package org.memtck.cli;

/** Numbers of things, in words. */
final class Counted {
    private Counted() {}

    /** Such as {@code 1 step} and {@code 2 steps}. */
    static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
