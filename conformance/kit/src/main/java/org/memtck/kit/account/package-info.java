/**
 * The account of a campaign: how each step of it ended, and what that says of each rule. Verdicts, coverage and what the
 * generator turns to are views of it; nothing else counts.
 */
@NullMarked
package org.memtck.kit.account;

import org.jspecify.annotations.NullMarked;
