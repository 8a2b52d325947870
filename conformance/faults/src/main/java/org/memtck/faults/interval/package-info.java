/**
 * A bus that keeps, for each address space, a sorted map of disjoint segments, and the faults that are made in it. A
 * change damages the windows in which its region is seen, before and after; the outermost commit draws these windows
 * anew and forgets what accesses have looked up. The bus is made of {@link org.memtck.faults.interval.Parts} whose
 * methods are single decisions; a fault puts a subclass that takes one decision wrongly in the place of a part.
 */
@NullMarked
package org.memtck.faults.interval;

import org.jspecify.annotations.NullMarked;
