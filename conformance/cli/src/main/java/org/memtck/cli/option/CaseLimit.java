package org.memtck.cli.option;

/** How many cases a campaign has. */
public final class CaseLimit {
    /** The number that stands for as many as there is time for. */
    public static final long NONE = 1_000_000_000_000L;

    private CaseLimit() {}
}
