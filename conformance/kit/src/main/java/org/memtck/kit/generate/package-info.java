/** Draws scenarios: every operation is legal, and the rules that it hits are known. */
@NullMarked
package org.memtck.kit.generate;

import org.jspecify.annotations.NullMarked;
