/** {@code memtck selftest}. */
@NullMarked
package org.memtck.cli.selftest;

import org.jspecify.annotations.NullMarked;
