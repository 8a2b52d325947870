/**
 * The executable specification, in layers that are to be read beside {@code spec/rules}. An arrow says who depends on whom; the
 * architecture test holds them.
 *
 * <pre>
 *            Reference, ReferenceProvider ─► Performer      (this package)
 *              │                              │
 *              ▼                              ▼
 *            fast        verdict            rules  what is expected, done and decided: a plan
 *              │                              │
 *              │                            trace  which rules decided, and why
 *              │                              │
 *              └────────────────────────────► model  the state
 * </pre>
 *
 * <p>{@link org.memtck.reference.Reference} takes operations. The rules plan each one; {@link
 * org.memtck.reference.Performer} alone performs plans, and knows what is to be left out, what is left open and what takes too
 * much work. {@code verdict} says which answers of a target are allowed. {@code fast} makes a memory layer for use of the same
 * state, the target {@code reference}; it listens to the model, and tests hold it equal to the rules.
 */
@NullMarked
package org.memtck.reference;

import org.jspecify.annotations.NullMarked;
