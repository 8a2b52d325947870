/** How large a scenario may be: the numbers of {@code spec/limits.md}, and the checks against them. */
@NullMarked
package org.memtck.spec.limits;

import org.jspecify.annotations.NullMarked;
