/**
 * The command line. {@link org.memtck.cli.Main} starts it; each command is a class of its own that returns an exit
 * status and throws {@link org.memtck.cli.UserException} for what its user has to know.
 */
@NullMarked
package org.memtck.cli;

import org.jspecify.annotations.NullMarked;
