/** {@code memtck merge}. */
@NullMarked
package org.memtck.cli.merge;

import org.jspecify.annotations.NullMarked;
