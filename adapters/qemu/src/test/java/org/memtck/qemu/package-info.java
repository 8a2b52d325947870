/** Tests of the QEMU adapter; those that need QEMU are skipped where it is missing. */
@NullMarked
package org.memtck.qemu;

import org.jspecify.annotations.NullMarked;
