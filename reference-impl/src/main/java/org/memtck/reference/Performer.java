package org.memtck.reference;

import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;

/** Carries out an operation, with the callbacks that it causes. */
interface Performer {
    /** Answers what the specification expects, its canonical answer where there is more than one. */
    Observation perform(Operation operation);
}
