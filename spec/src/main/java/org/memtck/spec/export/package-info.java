/** Scenarios in forms that can be run without memtck, and the contract of whoever writes such a form. */
@NullMarked
package org.memtck.spec.export;

import org.jspecify.annotations.NullMarked;
