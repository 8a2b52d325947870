/** Compares what a target did with what the rules expect, freedoms honoured. */
@NullMarked
package org.memtck.kit.check;

import org.jspecify.annotations.NullMarked;
