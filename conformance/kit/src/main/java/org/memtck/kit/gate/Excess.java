package org.memtck.kit.gate;

import org.memtck.spec.Api;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.text.ScenarioText;

/**
 * The first step of a scenario that a target has not declared itself up to.
 *
 * @param index its number in the scenario, from 0
 * @param operation what it does
 * @param bound what it goes beyond: missing capabilities such as {@code the capability overlap}, or a parameter as in a
 *     greeting, such as {@code granule=0x1000}
 */
@Api
public record Excess(int index, Operation operation, String bound) {
    @Override
    public String toString() {
        return "step " + (index + 1) + " (" + ScenarioText.print(operation) + ") goes beyond " + bound;
    }
}
