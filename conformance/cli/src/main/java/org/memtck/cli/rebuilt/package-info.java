/** Makes targets, scenarios and findings again from the text in which they were kept. */
@NullMarked
package org.memtck.cli.rebuilt;

import org.jspecify.annotations.NullMarked;
