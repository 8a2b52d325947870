package org.memtck.reference.model;

/** Hears of changes of the map, for whoever keeps a picture of what spaces show. */
public interface MapListener {
    /** Hears nothing. */
    MapListener NONE = new MapListener() {};

    /** Hears that there is a new region. */
    default void created(Region region) {}

    /** Hears that a region, or its place, will be different in the state that is shown next. */
    default void changed(int region) {}

    /** Hears that a new state is shown, with all changes heard of since the last one. */
    default void shown(RegionTree before) {}

    /** Hears that a new state is shown in which only this region is different. */
    default void shown(RegionTree before, int region) {}
}
