/**
 * Every case of a small scope instead of a random sample: all trees of a few regions over a few addresses, and all trees
 * after every single change. {@link org.memtck.kit.exhaustive.ExhaustiveCases} gives them to a campaign by number.
 *
 * <p>A number becomes a case in three steps, each a list that is counted and indexed without being enumerated:
 *
 * <ol>
 *   <li>a skeleton, which gives the container of each region and the target of each alias;
 *   <li>a tree, which adds kinds, places, sizes, priorities and offsets, each a digit of the number;
 *   <li>one of the changes of that tree, or none.
 * </ol>
 */
@NullMarked
package org.memtck.kit.exhaustive;

import org.jspecify.annotations.NullMarked;
