/**
 * The executable specification. It is written to be read beside {@code spec/rules}: every place where a rule decides names
 * it, so that a search for {@code Rule.PRIO_1} finds the rule's code.
 *
 * <p>How it hangs together: {@link org.memtck.reference.Reference} takes operations. Changes of the tree go through {@link
 * org.memtck.reference.TreeChanges} and make a new, immutable {@link org.memtck.reference.RegionTree}. Accesses ask an
 * {@link org.memtck.reference.AddressMap} what an address decodes to; it answers with the document's search, {@link
 * org.memtck.reference.TracedSearch}, which also says which rules decided. {@link org.memtck.reference.Search} is the same
 * search without reasons, and {@link org.memtck.reference.FlatViewRenderer} draws the whole map in another way; tests hold
 * the three equal.
 *
 * <p>{@link org.memtck.reference.ReferenceMemory} is the same state and the same changes as a memory layer to be used: the
 * target {@code reference}. It gives no reasons, so {@link org.memtck.reference.FastAccesses} can answer the accesses of every
 * day by a {@link org.memtck.reference.FlatView}, which is mended where a change shows and not drawn again. The search stays
 * the oracle: properties hold the fast way equal to it, and so does every campaign on {@code reference}.
 */
@NullMarked
package org.memtck.reference;

import org.jspecify.annotations.NullMarked;
