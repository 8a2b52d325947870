package org.memtck.faults.treewalk;

import java.util.Set;

/** Makes a bus with any defects: each of its parts asks which ones there are. Without any, all parts are correct. */
final class DefectiveParts {
    private DefectiveParts() {}

    static Parts of(Set<Defect> defects) {
        Parts parts = new Parts();
        parts.guard = new DefectiveGuard(defects);
        parts.order = new DefectiveOrder(defects);
        parts.stage = new DefectiveStage(defects);
        parts.changes = new DefectiveChanges(parts, defects);
        parts.spaces = new DefectiveSpaces(defects);
        parts.view = new DefectiveView(parts, defects);
        parts.walk = defects.contains(Defect.HIGHER_OF_OWN_AND_INHERITED)
                ? new FlatPriorityWalk(defects)
                : new DefectiveWalk(defects);
        accesses(parts, defects);
        regions(parts, defects);
        lives(parts, defects);
        return parts;
    }

    private static void accesses(Parts parts, Set<Defect> defects) {
        DefectivePort port = new DefectivePort(parts, defects);
        parts.port = port;
        parts.guest = new DefectiveGuest(parts, defects, port);
        parts.gate = new DefectiveGate(defects);
        parts.cutter = new DefectiveCutter(defects);
        parts.lanes = new DefectiveLanes(defects);
        parts.block = new DefectiveBlock(parts, defects);
        parts.translation = new DefectiveTranslation(parts, defects);
    }

    private static void regions(Parts parts, Set<Defect> defects) {
        parts.store = new DefectiveStore(defects);
        parts.attributes = new DefectiveAttributes(parts, defects);
        parts.dirtyLog = new DefectiveDirtyLog(parts, defects);
        parts.eventfds = new DefectiveEventfds(parts, defects);
        if (defects.contains(Defect.LATE_WRITES_MERGED)) {
            parts.coalescing = new DefectiveCoalescing(parts);
        }
    }

    private static void lives(Parts parts, Set<Defect> defects) {
        parts.owners = new DefectiveOwners(parts, defects);
        parts.destruction = new DefectiveDestruction(parts, defects);
        parts.finalizer = new DefectiveFinalizer(parts, defects);
        parts.windows = new DefectiveWindows(parts, defects);
        if (defects.contains(Defect.OWNER_DIES_BEHIND_ALIAS)) {
            parts.presence = new DefectivePresence(parts, defects);
        }
    }
}
