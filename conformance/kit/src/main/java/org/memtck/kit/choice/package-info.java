/** Where the generator's choices come from: a seed, jqwik, or the bytes of a fuzzer. */
@NullMarked
package org.memtck.kit.choice;

import org.jspecify.annotations.NullMarked;
