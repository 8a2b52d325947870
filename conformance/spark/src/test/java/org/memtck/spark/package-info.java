@NullMarked
package org.memtck.spark;

import org.jspecify.annotations.NullMarked;
