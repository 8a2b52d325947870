/** Board files on the command line: how they are read, put in front of a target, and told of. */
@NullMarked
package org.memtck.cli.board;

import org.jspecify.annotations.NullMarked;
