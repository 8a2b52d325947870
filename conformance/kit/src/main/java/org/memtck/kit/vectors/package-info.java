/** Scenarios with what is expected of them and what is free, as files that can be run without this kit. */
@NullMarked
package org.memtck.kit.vectors;

import org.jspecify.annotations.NullMarked;
