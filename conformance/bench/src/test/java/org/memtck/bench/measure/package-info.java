@NullMarked
package org.memtck.bench.measure;

import org.jspecify.annotations.NullMarked;
