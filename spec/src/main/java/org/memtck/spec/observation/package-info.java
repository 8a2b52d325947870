/** What an operation is seen to do: its status, values, callbacks and ranges, and the freedoms a rule leaves. */
@NullMarked
package org.memtck.spec.observation;

import org.jspecify.annotations.NullMarked;
