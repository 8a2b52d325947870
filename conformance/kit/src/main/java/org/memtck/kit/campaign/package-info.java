/** Generates, runs, checks and reduces until the cases are used up, and says what was found. */
@NullMarked
package org.memtck.kit.campaign;

import org.jspecify.annotations.NullMarked;
