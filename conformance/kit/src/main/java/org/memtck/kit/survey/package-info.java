/**
 * Reads a first board file off a machine whose map is fixed: what is where, as far as a bounded number of reads and writes can tell.
 */
@NullMarked
package org.memtck.kit.survey;

import org.jspecify.annotations.NullMarked;
