@NullMarked
package org.memtck.bench.workload;

import org.jspecify.annotations.NullMarked;
