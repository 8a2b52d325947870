/**
 * Asks a target what it is: which capabilities, bounds and dialect it appears to have, whatever it declares. This is the one
 * place where a target is sent what it has not declared, so any answer, death or silence is an answer like another.
 */
@NullMarked
package org.memtck.kit.describe;

import org.jspecify.annotations.NullMarked;
