/** Targets by the names that the user gives them. */
@NullMarked
package org.memtck.cli.target;

import org.jspecify.annotations.NullMarked;
