@NullMarked
package org.memtck.cli.specification;

import org.jspecify.annotations.NullMarked;
