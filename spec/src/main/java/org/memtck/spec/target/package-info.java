/** The contract of an implementation under test: what it offers, and how it runs a scenario. */
@NullMarked
package org.memtck.spec.target;

import org.jspecify.annotations.NullMarked;
