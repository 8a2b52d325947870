package org.memtck.example.bus;

/** Counts who uses a region besides the map: devices and CPUs that said so, and host windows (rule LIFE-3). */
final class Uses {
    int references;
    int windows;

    boolean any() {
        return references + windows > 0;
    }
}
