/** Puts the memory bus of Coffee GB, a Game Boy emulator, behind memtck's contract. */
@NullMarked
package org.memtck.coffeegb;

import org.jspecify.annotations.NullMarked;
