package org.memtck.spec.text;

/**
 * A word of a line.
 *
 * @param text the characters between two blanks
 * @param column the column of the first one, from 1
 */
record Word(String text, int column) {
    /** Where the value of a {@code key=value} word starts. */
    int valueColumn() {
        return column + text.indexOf('=') + 1;
    }
}
