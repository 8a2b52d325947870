/** The smallest bus worth wrapping, and all that it takes to wrap it: the code that the README of this module shows. */
@NullMarked
package org.memtck.example.simple;

import org.jspecify.annotations.NullMarked;
