/** Reproducers in C, without QEMU and without a compiler. */
@NullMarked
package org.memtck.qemu.export;

import org.jspecify.annotations.NullMarked;
