/** What a fault is: an implementation that is correct but for one decision. */
@NullMarked
package org.memtck.faults.fault;

import org.jspecify.annotations.NullMarked;
