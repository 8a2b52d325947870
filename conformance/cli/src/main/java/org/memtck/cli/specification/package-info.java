/** {@code memtck spec}: the specification as pages. */
@NullMarked
package org.memtck.cli.specification;

import org.jspecify.annotations.NullMarked;
