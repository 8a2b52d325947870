@NullMarked
package org.memtck.cli.resume;

import org.jspecify.annotations.NullMarked;
