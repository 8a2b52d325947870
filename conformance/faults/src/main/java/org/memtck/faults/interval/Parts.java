package org.memtck.faults.interval;

import java.util.function.Supplier;

/**
 * The parts of one bus, each with a few decisions that a fault overrides. They are correct until a fault puts a
 * subclass in the place of one, which it does before the bus is used.
 */
final class Parts {
    /** Makes the map of a space. */
    Supplier<IntervalMap> map = IntervalMap::new;
    /** Makes what remembers the look-ups in a map. */
    Supplier<Tlb> tlb = Tlb::new;
    /** Makes what remembers the windows to draw anew. */
    Supplier<Damage> damage = Damage::new;
    /** Which changes are misuse. */
    Guard guard = new Guard();
    /** What changes do. */
    Tree tree = new Tree(this);
    /** Which of several subregions is in front. */
    Precedence precedence = new Precedence();
    /** What is seen through what. */
    Perspective perspective = new Perspective(this);
    /** Where a region is seen. */
    Whereabouts whereabouts = new Whereabouts(this);
    /** How windows are drawn. */
    Drawing drawing = new Drawing(this);
    /** When windows are drawn. */
    Transaction transaction = new Transaction(this);
    /** The open spaces. */
    Spaces spaces = new Spaces(this);
    /** What an address decodes to. */
    Lookup lookup = new Lookup();
    /** What a segment does with an access. */
    Endpoint endpoint = new Endpoint();
    /** How single accesses are done. */
    Cpu cpu = new Cpu(this);
    /** How block accesses are done. */
    Dma dma = new Dma(this);
    /** What is answered about the map. */
    final Monitor monitor = new Monitor(this);
}
