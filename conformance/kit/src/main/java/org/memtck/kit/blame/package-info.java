/**
 * Finds out which rule a difference violates. {@link org.memtck.kit.blame.Suspects} are the rules that decided it;
 * {@link org.memtck.kit.blame.Blame} ranks them by {@link org.memtck.kit.blame.EvidenceSource evidence}.
 */
@NullMarked
package org.memtck.kit.blame;

import org.jspecify.annotations.NullMarked;
