package org.memtck.kit.board;

/** A case of a board: what is done after the map. */
@FunctionalInterface
interface Piece {
    void write(Pen pen);
}
