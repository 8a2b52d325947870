/** What a campaign writes: its report, counterexamples and sessions. */
@NullMarked
package org.memtck.cli.report;

import org.jspecify.annotations.NullMarked;
