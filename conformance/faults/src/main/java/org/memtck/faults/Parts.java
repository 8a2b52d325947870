package org.memtck.faults;

/**
 * The parts of one bus, each with a few decisions that a fault overrides. They are correct until a fault puts a
 * subclass in the place of one; nobody holds on to a part, so that this can be done as long as the bus was not used.
 */
final class Parts {
    /** Which operations are misuse. */
    Guard guard = new Guard();
    /** Who of the subregions wins. */
    Order order = new Order();
    /** When changes become visible. */
    Stage stage = new Stage();
    /** What changes do. */
    Changes changes = new Changes(this);
    /** What an address decodes to. */
    Walk walk = new Walk();
    /** Which roots the spaces show. */
    Spaces spaces = new Spaces();
    /** What is answered about the map. */
    MapView view = new MapView(this);
    /** How memory remembers. */
    Store store = new Store();
    /** Which accesses devices accept. */
    Gate gate = new Gate();
    /** How accesses to devices are cut. */
    Cutter cutter = new Cutter();
    /** How values are made of bytes. */
    Lanes lanes = new Lanes();
    /** How callbacks are made. */
    Port port = new Port(this);
    /** How single accesses are done. */
    Guest guest = new Guest(this);
    /** How block accesses are done. */
    Block block = new Block(this);
}
