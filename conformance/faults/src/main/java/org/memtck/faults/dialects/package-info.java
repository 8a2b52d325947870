/** The test of the diagnosis: targets that follow several variants of rules and do not say so. */
@NullMarked
package org.memtck.faults.dialects;

import org.jspecify.annotations.NullMarked;
