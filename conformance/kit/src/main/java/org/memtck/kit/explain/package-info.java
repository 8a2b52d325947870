/**
 * Explains findings for people to read. {@link org.memtck.kit.explain.Explainer} says why the rules expect what they do
 * and asks the target how it sees the map; {@link org.memtck.kit.explain.ExplanationText} and
 * {@link org.memtck.kit.explain.CounterexampleText} write that for a terminal, and as a file that can be replayed.
 *
 * <p>Everything starts from the steps of the finding: the regions are built up from them once more ({@code RegionTrees}),
 * apart from the reference, and searched in words ({@code Why}). Each family of rules that is not about the map has a small
 * class of its own for what is to be said ({@code ...Facts}).
 */
@NullMarked
package org.memtck.kit.explain;

import org.jspecify.annotations.NullMarked;
