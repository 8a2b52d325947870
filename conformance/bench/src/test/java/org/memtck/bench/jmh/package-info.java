@NullMarked
package org.memtck.bench.jmh;

import org.jspecify.annotations.NullMarked;
