/**
 * Counterexamples that are kept: a folder of {@code *.mem} files, each of them a scenario that a target once got wrong. A
 * campaign adds to it, and every run of a project's tests replays it.
 */
@NullMarked
package org.memtck.kit.regression;

import org.jspecify.annotations.NullMarked;
