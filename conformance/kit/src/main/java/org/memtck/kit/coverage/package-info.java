/** What a campaign went through: what each rule needs, and in which situations it was seen to decide. */
@NullMarked
package org.memtck.kit.coverage;

import org.jspecify.annotations.NullMarked;
