/** {@code memtck certify}. */
@NullMarked
package org.memtck.cli.certify;

import org.jspecify.annotations.NullMarked;
