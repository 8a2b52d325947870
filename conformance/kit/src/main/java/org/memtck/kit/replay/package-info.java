/** Runs given transcripts on a target, and holds every answer, and what the transcripts say, against the rules. */
@NullMarked
package org.memtck.kit.replay;

import org.jspecify.annotations.NullMarked;
