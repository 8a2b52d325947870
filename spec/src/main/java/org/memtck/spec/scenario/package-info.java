/** The vocabulary of scenarios: regions, address spaces and the operations on them. */
@NullMarked
package org.memtck.spec.scenario;

import org.jspecify.annotations.NullMarked;
