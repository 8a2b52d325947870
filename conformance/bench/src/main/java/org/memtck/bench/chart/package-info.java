/** A picture of what things cost over their size. */
@NullMarked
package org.memtck.bench.chart;

import org.jspecify.annotations.NullMarked;
