/** The test of the kit itself: it is run on each fault, and has to find it, in few operations, and blame the right rule. */
@NullMarked
package org.memtck.faults.selftest;

import org.jspecify.annotations.NullMarked;
