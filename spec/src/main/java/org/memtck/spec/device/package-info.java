/** The device model: a pure function that every target's devices share. */
@NullMarked
package org.memtck.spec.device;

import org.jspecify.annotations.NullMarked;
