/** Values of options, and their defaults. */
@NullMarked
package org.memtck.cli.option;

import org.jspecify.annotations.NullMarked;
