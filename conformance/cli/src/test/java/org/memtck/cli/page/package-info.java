@NullMarked
package org.memtck.cli.page;

import org.jspecify.annotations.NullMarked;
