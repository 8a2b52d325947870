package org.memtck.mutants;

import org.memtck.spec.Api;
import org.pitest.mutationtest.engine.MutationIdentifier;

/**
 * One change in one class of a bus.
 *
 * @param bus of which bus
 * @param id names it within the bus, such as {@code Painter.paint MathMutator 2}: class, method, kind of change, and which
 *     change of that kind in the method it is, from 1; other classes and methods do not change it
 * @param line the line of the source
 * @param description what is changed
 * @param key finds it in the engine that makes it
 */
@Api
public record Mutant(Bus bus, String id, int line, String description, MutationIdentifier key) {
    /** How it is named in reports and in the list of survivors. */
    @Override
    public String toString() {
        return bus.word() + " " + id;
    }
}
