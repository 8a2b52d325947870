/** Tests of the adapter, and of what its README says about the emulator's own classes. */
@NullMarked
package org.memtck.coffeegb;

import org.jspecify.annotations.NullMarked;
