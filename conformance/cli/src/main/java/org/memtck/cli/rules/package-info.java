/** {@code memtck rules}. */
@NullMarked
package org.memtck.cli.rules;

import org.jspecify.annotations.NullMarked;
