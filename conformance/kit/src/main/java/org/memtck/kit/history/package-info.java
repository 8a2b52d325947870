/**
 * What ran before. A target may keep something from one scenario for the next, so that a difference shows only after others.
 * Of each life of a target it is recorded what ran in it; a difference that its scenario alone does not show is looked for
 * again by running its life once more, and the shortest session is left that shows it.
 */
@NullMarked
package org.memtck.kit.history;

import org.jspecify.annotations.NullMarked;
