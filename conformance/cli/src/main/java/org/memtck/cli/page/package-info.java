/** A report as pages for people, and as files for programs that read no JSON. */
@NullMarked
package org.memtck.cli.page;

import org.jspecify.annotations.NullMarked;
