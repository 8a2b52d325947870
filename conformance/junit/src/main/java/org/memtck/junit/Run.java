package org.memtck.junit;

/**
 * Which scenarios a campaign goes through.
 *
 * @param seed chooses them
 * @param cases their number, 1 or more
 */
record Run(long seed, int cases) {
    @Override
    public String toString() {
        return "seed " + seed + ", " + cases + (cases == 1 ? " case" : " cases");
    }
}
