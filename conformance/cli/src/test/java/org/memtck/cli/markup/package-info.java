@NullMarked
package org.memtck.cli.markup;

import org.jspecify.annotations.NullMarked;
