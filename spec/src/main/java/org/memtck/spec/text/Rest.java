package org.memtck.spec.text;

import org.memtck.spec.scenario.Operation;

/** What follows a keyword. */
interface Rest {
    Operation parse(Line line) throws SyntaxException;
}
