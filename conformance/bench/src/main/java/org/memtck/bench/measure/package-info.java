/** The comparison: which targets may be compared on a workload, how they are measured in turn, and the results. */
@NullMarked
package org.memtck.bench.measure;

import org.jspecify.annotations.NullMarked;
