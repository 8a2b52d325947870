/**
 * Reproducers in C: scenarios as programs that QEMU loads and that call its own functions. The exporter goes through a
 * scenario, statement by statement, and adds the parts of {@code src/main/c/repro} that the statements use.
 */
@NullMarked
package org.memtck.qemu.export;

import org.jspecify.annotations.NullMarked;
