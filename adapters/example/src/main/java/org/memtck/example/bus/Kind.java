package org.memtck.example.bus;

/** What a region is. */
enum Kind {
    CONTAINER,
    RAM,
    ROM,
    DEVICE,
    ALIAS,
    RESERVATION;

    boolean isMemory() {
        return this == RAM || this == ROM;
    }
}
