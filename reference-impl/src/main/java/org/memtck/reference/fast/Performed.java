package org.memtck.reference.fast;

import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;

/** Carries out what is left of the contract as operations. */
interface Performed {
    /** Performs an operation with the callbacks that it causes, and returns the canonical answer. */
    Observation perform(Operation operation);
}
