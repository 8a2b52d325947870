package org.memtck.spec.rule;

import org.memtck.spec.Api;

/**
 * What the specification says of a case that it leaves open.
 *
 * @param clause the case
 * @param text when it arises, in one line of Markdown
 * @param bound what a target does at most, in one line of Markdown
 */
@Api
public record OpenText(OpenClause clause, String text, String bound) {}
