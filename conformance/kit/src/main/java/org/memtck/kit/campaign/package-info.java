/**
 * Generates, runs, checks and reduces until the cases are used up, and says what was found.
 *
 * <p>Several threads may take part, each with a target of its own. The result does not depend on how many there are:
 *
 * <ul>
 *   <li>A case follows from the seed, its number, what is to be avoided, and what to turn to.
 *   <li>Results are taken in the order of the cases: counted, looked at, and reduced, by one thread.
 *   <li>A batch avoids what is known to be violated when all batches before it were taken. What was begun with less is
 *       thrown away. To let findings take effect only some batches later would waste nothing, but a target that dies or
 *       hangs would do so many more times before anybody learns from it, and each time costs a start or a time limit.
 *   <li>What a batch turns to is learnt from the counts of all batches but the last 16 before it, since counts change
 *       with every batch, and so many can be in work at a time.
 * </ul>
 */
@NullMarked
package org.memtck.kit.campaign;

import org.jspecify.annotations.NullMarked;
