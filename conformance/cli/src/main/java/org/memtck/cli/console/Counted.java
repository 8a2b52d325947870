package org.memtck.cli.console;

/** Numbers of things, in words. */
public final class Counted {
    private Counted() {}

    /** Such as {@code 1 step} and {@code 2 steps}. */
    public static String of(long number, String thing) {
        return of(number, thing, thing + "s");
    }

    /** Such as {@code 1 access} and {@code 2 accesses}. */
    public static String of(long number, String thing, String things) {
        return number + " " + (number == 1 ? thing : things);
    }
}
