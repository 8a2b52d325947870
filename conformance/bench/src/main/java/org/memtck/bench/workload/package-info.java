/** What is measured: descriptions that every target carries out in the same way. */
@NullMarked
package org.memtck.bench.workload;

import org.jspecify.annotations.NullMarked;
