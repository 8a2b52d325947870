/** The comparison: who may be compared on a workload, how each is measured in turn, and what comes of it. */
@NullMarked
package org.memtck.bench.measure;

import org.jspecify.annotations.NullMarked;
