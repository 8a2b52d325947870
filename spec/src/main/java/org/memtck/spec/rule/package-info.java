/** The rules as typed constants, and the text of each as the specification states it. */
@NullMarked
package org.memtck.spec.rule;

import org.jspecify.annotations.NullMarked;
