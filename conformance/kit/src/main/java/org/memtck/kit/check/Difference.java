package org.memtck.kit.check;

import org.memtck.spec.Api;

/**
 * How an answer differs from what is expected.
 *
 * @param aspect what differs; the first of several in the order of the aspects
 * @param expected what was expected, in the scenario language
 * @param observed what was observed, in the scenario language
 */
@Api
public record Difference(Aspect aspect, String expected, String observed) {}
