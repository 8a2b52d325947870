/**
 * The JUnit door: an emulator project extends {@link org.memtck.junit.MemorySubsystemConformance}, or for an
 * implementation that is not in Java {@link org.memtck.junit.TargetConformance}, and its own test run shows a test for
 * every rule and for every scenario that it keeps. In the project's own properties {@link
 * org.memtck.junit.ScenarioAssertions} holds a scenario that jqwik has drawn against the rules.
 */
@NullMarked
package org.memtck.junit;

import org.jspecify.annotations.NullMarked;
