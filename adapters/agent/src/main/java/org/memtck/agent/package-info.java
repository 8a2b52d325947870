/** The text protocol to an implementation in another process: process, pipes, time limits and restarts. */
@NullMarked
package org.memtck.agent;

import org.jspecify.annotations.NullMarked;
