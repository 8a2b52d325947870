/** Makes a failing scenario small while it fails in the same way. */
@NullMarked
package org.memtck.kit.reduce;

import org.jspecify.annotations.NullMarked;
