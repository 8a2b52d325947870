/** {@code memtck replay}. */
@NullMarked
package org.memtck.cli.replay;

import org.jspecify.annotations.NullMarked;
