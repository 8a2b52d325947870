package org.memtck.cli.option;

/** How many cases a campaign has. */
public final class CaseLimit {
    /** The number that stands for as many as there is time for. */
    public static final int NONE = 2_000_000_000;

    private CaseLimit() {}
}
