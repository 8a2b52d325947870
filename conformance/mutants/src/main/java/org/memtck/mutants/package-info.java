/**
 * Measures the kit on mutants: small changes, made by rule and not by choice, in the classes of a bus that conforms. Whatever
 * no case tells from the original is a hole in the kit, or has a reason that {@code survivors.txt} states.
 */
@NullMarked
package org.memtck.mutants;

import org.jspecify.annotations.NullMarked;
