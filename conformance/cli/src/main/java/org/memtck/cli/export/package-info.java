/** {@code memtck export}. */
@NullMarked
package org.memtck.cli.export;

import org.jspecify.annotations.NullMarked;
