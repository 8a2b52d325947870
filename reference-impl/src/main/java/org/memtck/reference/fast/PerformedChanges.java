package org.memtck.reference.fast;

import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.MemorySubsystem;

/** The part of the contract that changes the map, as operations. */
interface PerformedChanges extends MemorySubsystem, Performed {
    @Override
    default Observation addSubregion(String container, String region, long at, int priority) {
        return perform(new Operation.Add(region, container, at, priority));
    }

    @Override
    default Observation deleteSubregion(String region) {
        return perform(new Operation.Delete(region));
    }

    @Override
    default Observation setEnabled(String region, boolean enabled) {
        return perform(new Operation.SetEnabled(region, enabled));
    }

    @Override
    default Observation move(String region, long at) {
        return perform(new Operation.Move(region, at));
    }

    @Override
    default Observation resize(String region, Size size) {
        return perform(new Operation.Resize(region, size));
    }

    @Override
    default Observation retarget(String alias, long offset) {
        return perform(new Operation.Retarget(alias, offset));
    }

    @Override
    default Observation setReadOnly(String region, boolean on) {
        return perform(new Operation.SetReadOnly(region, on));
    }

    @Override
    default Observation begin() {
        return perform(new Operation.Begin());
    }

    @Override
    default Observation commit() {
        return perform(new Operation.Commit());
    }

    @Override
    default Observation openSpace(String space, String root) {
        return perform(new Operation.OpenSpace(space, root));
    }

    @Override
    default Observation closeSpace(String space) {
        return perform(new Operation.CloseSpace(space));
    }

    @Override
    default Observation fill(String region, long at, Bytes bytes) {
        return perform(new Operation.Fill(region, at, bytes));
    }
}
