package org.memtck.cli.board;

import java.nio.file.Path;

/**
 * A board file as the user named it.
 *
 * @param built whether the target builds the board's map; else it is a machine that has it
 */
public record BoardArgument(Path file, boolean built) {}
