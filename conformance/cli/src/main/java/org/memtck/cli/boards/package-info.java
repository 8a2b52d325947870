/** {@code memtck boards}. */
@NullMarked
package org.memtck.cli.boards;

import org.jspecify.annotations.NullMarked;
