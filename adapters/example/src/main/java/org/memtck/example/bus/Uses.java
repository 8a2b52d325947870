package org.memtck.example.bus;

/** Counts the uses of a region besides the map: explicit references and host windows (rule LIFE-3). */
final class Uses {
    int references;
    int windows;

    boolean any() {
        return references + windows > 0;
    }
}
