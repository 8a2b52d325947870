@NullMarked
package org.memtck.bench.chart;

import org.jspecify.annotations.NullMarked;
