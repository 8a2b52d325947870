package org.memtck.faults.treewalk;

/** The regions and owners, whose names are of one kind. */
final class Registry {
    final Names<Region> regions = new Names<>("region");
    final Names<Owner> owners = new Names<>("owner");

    void refuseTaken(String name) {
        regions.refuseTaken(name);
        owners.refuseTaken(name);
    }
}
