/**
 * Machines whose map is fixed. A {@link org.memtck.kit.board.Board} is a scenario without accesses, read from a board file, with
 * names for the changes that the machine can make to it. {@link org.memtck.kit.board.BoardTarget} stands in front of a target that
 * can create nothing: it answers the lines that describe the map by itself, and turns each change into the accesses that make the
 * machine do it. To a target that has no map it sends those lines. {@link org.memtck.kit.board.BoardCases} are the cases, so that
 * the campaign, its reduction and its findings are those of any other target.
 */
@NullMarked
package org.memtck.kit.board;

import org.jspecify.annotations.NullMarked;
