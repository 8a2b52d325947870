@NullMarked
package org.memtck.cli.matrix;

import org.jspecify.annotations.NullMarked;
