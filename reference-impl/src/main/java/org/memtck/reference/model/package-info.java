/**
 * The state, and nothing else: regions and the trees they form, spaces, owners, what regions contain, what is attached to them,
 * windows, and the tree that a transaction will show. It is changed by whoever performs a plan, and tells a
 * {@link org.memtck.reference.model.MapListener} what spaces show differently.
 *
 * <p>{@link org.memtck.reference.model.FlatViewRenderer} draws what a root shows. It shares nothing with the search of the
 * rules, so that each can be checked against the other.
 */
@NullMarked
package org.memtck.reference.model;

import org.jspecify.annotations.NullMarked;
