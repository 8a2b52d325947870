/** The only way to reach a target: what goes beyond what a target has declared is not sent. */
@NullMarked
package org.memtck.kit.gate;

import org.jspecify.annotations.NullMarked;
