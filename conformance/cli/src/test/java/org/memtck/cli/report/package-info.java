@NullMarked
package org.memtck.cli.report;

import org.jspecify.annotations.NullMarked;
