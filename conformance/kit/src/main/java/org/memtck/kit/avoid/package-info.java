/**
 * Steers around what is known to be violated, as narrowly as the evidence allows. {@link org.memtck.kit.avoid.Trait}s
 * describe a step, a {@link org.memtck.kit.avoid.Trigger} is what the steps that show a violation have in common, and
 * {@link org.memtck.kit.avoid.Avoidance} stops the steps that one of the triggers matches.
 */
@NullMarked
package org.memtck.kit.avoid;

import org.jspecify.annotations.NullMarked;
