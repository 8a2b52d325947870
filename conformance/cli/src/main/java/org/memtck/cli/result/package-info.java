/** What is printed of a campaign. */
@NullMarked
package org.memtck.cli.result;

import org.jspecify.annotations.NullMarked;
