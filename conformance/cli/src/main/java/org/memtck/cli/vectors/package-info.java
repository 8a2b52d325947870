/** {@code memtck vectors}. */
@NullMarked
package org.memtck.cli.vectors;

import org.jspecify.annotations.NullMarked;
