/** Tests of the command line: whole commands, from their arguments to what they print, write and return. */
@NullMarked
package org.memtck.cli;

import org.jspecify.annotations.NullMarked;
