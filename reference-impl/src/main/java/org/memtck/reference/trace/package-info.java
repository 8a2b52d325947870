/**
 * Which rules decided, and why: what is remembered of earlier steps to say which rules a later step depends on. Nothing here
 * changes an answer.
 */
@NullMarked
package org.memtck.reference.trace;

import org.jspecify.annotations.NullMarked;
