package org.memtck.faults.treewalk;

import org.memtck.spec.scenario.Permission;

/**
 * Where an IOMMU region sends the accesses to one granule.
 *
 * @param to the address in the target space, of which the bits below the granule do not count
 */
record Entry(long to, Permission permission) {}
