/**
 * Known-bad implementations: each breaks one rule in one way, and the kit must find it. {@link org.memtck.faults.Faults}
 * lists them all; they are made in conforming implementations of different structure, each in a package of its own.
 */
@NullMarked
package org.memtck.faults;

import org.jspecify.annotations.NullMarked;
