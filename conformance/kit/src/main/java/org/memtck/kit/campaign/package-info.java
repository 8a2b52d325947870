/**
 * Generates, runs, checks and reduces until the cases are used up, and says what was found.
 *
 * <p>Several threads may take part, each with a target of its own. The result does not depend on how many there are:
 *
 * <ul>
 *   <li>A case follows from the seed, its number, what to avoid and what to focus on.
 *   <li>Results are taken in the order of the cases: counted, looked at, and reduced, by one thread.
 *   <li>A batch avoids what is known to be violated when all batches before it were taken. What was begun with less is
 *       thrown away. Applying findings a few batches late would waste nothing, but a target that dies or hangs would do so
 *       many more times, each at the cost of a restart or a time limit.
 *   <li>A batch's focus follows from the counts of all earlier batches except the last 16: counts change with every
 *       batch, and up to 16 are in progress at a time.
 * </ul>
 */
@NullMarked
package org.memtck.kit.campaign;

import org.jspecify.annotations.NullMarked;
