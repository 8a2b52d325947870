/** Files that the user names. */
@NullMarked
package org.memtck.cli.files;

import org.jspecify.annotations.NullMarked;
