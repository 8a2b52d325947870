/** HTML, SVG and XML as trees of elements, so that whatever is written into them is text and nothing else. */
@NullMarked
package org.memtck.cli.markup;

import org.jspecify.annotations.NullMarked;
