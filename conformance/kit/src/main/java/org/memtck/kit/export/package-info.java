/** Scenarios in forms that can be run without memtck: what the rules expect of them, and a test class in Java. */
@NullMarked
package org.memtck.kit.export;

import org.jspecify.annotations.NullMarked;
