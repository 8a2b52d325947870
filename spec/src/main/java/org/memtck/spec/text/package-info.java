/** The scenario language: parsing and printing of scenarios, transcripts and replies. */
@NullMarked
package org.memtck.spec.text;

import org.jspecify.annotations.NullMarked;
