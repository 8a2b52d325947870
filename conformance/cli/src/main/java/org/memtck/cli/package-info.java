/**
 * The command line. {@link org.memtck.cli.Main} starts it; each command is a package with a class
 * that returns an exit status and throws {@link org.memtck.cli.console.UserException} for what its user has to know. No
 * other module knows this one, so what is public here is public to the other commands.
 */
@NullMarked
package org.memtck.cli;

import org.jspecify.annotations.NullMarked;
