/** How a target in Java is measured: in a process of its own, by JMH, on the contract itself. */
@NullMarked
package org.memtck.bench.jmh;

import org.jspecify.annotations.NullMarked;
