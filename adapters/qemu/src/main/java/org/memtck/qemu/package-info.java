/** Drives the memory core inside an unmodified QEMU through a plugin that is compiled at first use. */
@NullMarked
package org.memtck.qemu;

import org.jspecify.annotations.NullMarked;
