/** Tests of the agent adapter, against a fake agent that misbehaves when told to. */
@NullMarked
package org.memtck.agent;

import org.jspecify.annotations.NullMarked;
