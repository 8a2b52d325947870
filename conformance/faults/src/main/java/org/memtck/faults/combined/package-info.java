/**
 * The test of verdicts: targets that violate several rules at once, and what a campaign says of each of them. A rule that is
 * violated must not come out as passed, whatever else is wrong.
 */
@NullMarked
package org.memtck.faults.combined;

import org.jspecify.annotations.NullMarked;
