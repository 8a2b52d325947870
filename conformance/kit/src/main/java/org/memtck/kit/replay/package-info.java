/** Runs one given transcript on a target, and holds every answer, and what the transcript says, against the rules. */
@NullMarked
package org.memtck.kit.replay;

import org.jspecify.annotations.NullMarked;
