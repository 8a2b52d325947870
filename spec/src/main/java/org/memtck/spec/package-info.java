/** The specification of a layered memory map: its rules, its vocabulary and the contract of a target. */
@NullMarked
package org.memtck.spec;

import org.jspecify.annotations.NullMarked;
