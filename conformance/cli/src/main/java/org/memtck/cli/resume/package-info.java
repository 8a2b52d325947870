/** {@code memtck certify --resume}: keeps how far a campaign is, and lets another run go on from there. */
@NullMarked
package org.memtck.cli.resume;

import org.jspecify.annotations.NullMarked;
