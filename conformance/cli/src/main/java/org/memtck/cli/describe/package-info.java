/** {@code memtck describe}: asks a target what it is. */
@NullMarked
package org.memtck.cli.describe;

import org.jspecify.annotations.NullMarked;
