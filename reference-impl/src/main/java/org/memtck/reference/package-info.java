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
 */
@NullMarked
package org.memtck.reference;

import org.jspecify.annotations.NullMarked;
