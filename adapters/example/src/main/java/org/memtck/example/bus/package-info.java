/**
 * A page-table bus. A change of the tree of regions only marks the maps as old. The next access of an address space
 * lists what the tree shows, from back to front ({@link org.memtck.example.bus.Projector}), paints it into segments
 * that tile all 2^64 addresses ({@link org.memtck.example.bus.Painter}), and from then on pages lead to segments
 * ({@link org.memtck.example.bus.PageCache}): no access ever walks the tree. At its end each access meets a
 * {@link org.memtck.example.bus.Responder}.
 */
@NullMarked
package org.memtck.example.bus;

import org.jspecify.annotations.NullMarked;
