/** What a performance comparison repeats, and how a target outside of this process says how long it took. */
@NullMarked
package org.memtck.spec.timing;

import org.jspecify.annotations.NullMarked;
