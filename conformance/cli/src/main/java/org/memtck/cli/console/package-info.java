/** What the command line writes to, and how it ends: streams, progress, signals, exit status. */
@NullMarked
package org.memtck.cli.console;

import org.jspecify.annotations.NullMarked;
