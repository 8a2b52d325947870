/** The table of operations: what each of them is, said once, for whatever reads, prints, changes or judges operations. */
@NullMarked
package org.memtck.spec.operation;

import org.jspecify.annotations.NullMarked;
