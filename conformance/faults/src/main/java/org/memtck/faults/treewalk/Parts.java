package org.memtck.faults.treewalk;

/**
 * The parts of one bus, each with a few decisions that a fault overrides. They are correct until a fault puts a
 * subclass in the place of one; nobody holds on to a part, so that this can be done as long as the bus was not used.
 */
final class Parts {
    /** What has a name. */
    final Registry registry = new Registry();

    /** Which changes of the tree are misuse. */
    Guard guard = new Guard();
    /** Which changes of attributes are misuse. */
    AttributeGuard attributeGuard = new AttributeGuard();
    /** Which uses of owners, regions and windows are misuse. */
    UseGuard useGuard = new UseGuard();
    /** Who of the subregions wins. */
    Order order = new Order();
    /** When changes become visible. */
    Stage stage = new Stage();
    /** What changes do. */
    Changes changes = new Changes(this);
    /** What an address decodes to. */
    Walk walk = new Walk();
    /** Where accesses go that land in an IOMMU region. */
    Translation translation = new Translation(this);
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
    /** Which writes signal an eventfd. */
    Eventfds eventfds = new Eventfds(this);
    /** Which writes are late. */
    Coalescing coalescing = new Coalescing(this);
    /** How values are made of bytes. */
    Lanes lanes = new Lanes();
    /** How callbacks are made. */
    Port port = new Port(this);
    /** How single accesses are done. */
    Guest guest = new Guest(this);
    /** How block accesses are done. */
    Block block = new Block(this);
    /** What changes about regions of certain kinds. */
    Attributes attributes = new Attributes(this);
    /** Which pages are dirty. */
    DirtyLog dirtyLog = new DirtyLog(this);
    /** Which regions are visible. */
    Presence presence = new Presence(this);
    /** Which owners live. */
    Owners owners = new Owners(this);
    /** Which regions can be destroyed. */
    Destruction destruction = new Destruction(this);
    /** How owners and regions end. */
    Finalizer finalizer = new Finalizer(this);
    /** How host windows work. */
    Windows windows = new Windows(this);
}
