package org.memtck.kit.boards;

/** Limits the work on one dump as a whole: small trees can refer to each other in very many ways. */
final class Budget {
    private long left = BoardLimits.WORK;

    /**
     * Takes some steps from what is left.
     *
     * @param line where to blame the dump
     */
    void spend(long steps, int line) throws BoardFormatException {
        left -= steps;
        if (left < 0) {
            throw new BoardFormatException(line, "the regions refer to each other in too many ways");
        }
    }
}
