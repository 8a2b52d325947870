/** {@code memtck bench}. */
@NullMarked
package org.memtck.cli.bench;

import org.jspecify.annotations.NullMarked;
