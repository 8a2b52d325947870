/**
 * Boards: what a machine monitor prints of a board's memory, rebuilt as scenarios and compared.
 *
 * <p>A dump holds what {@code info mtree -D} and {@code info mtree -f -D} print: the region tree of every address
 * space, the trees that aliases refer to, and the flat views that the emulator rendered from them. For every address
 * space {@link org.memtck.kit.boards.BoardReader} makes a scenario that builds the printed tree and asks for its flat
 * view; {@link org.memtck.kit.boards.BoardComparison} has it rendered and compares the answer with the printed view,
 * address by address: the region (by its printed name), the offset in it, and whether it is read-only.
 * {@link org.memtck.kit.boards.BoardFileText} makes a board file of such a scenario, which {@link org.memtck.kit.board} reads.
 *
 * <p>A printed tree leaves some things out. They are filled in as follows.
 *
 * <ul>
 *   <li><b>Device or container.</b> Both print as {@code i/o}. A region is a device if the space's flat view shows it:
 *       a range with its name, its priority, and its place (address minus offset). One that the view never shows is a
 *       container. This loses nothing: a device that is nowhere visible shows what a container would.
 *   <li><b>ROM devices</b> ({@code romd}) are devices here: a flat view tells no difference.
 *   <li><b>Read-only.</b> Only the RAM that is itself read-only prints as {@code rom}. A device is read-only if
 *       everything that the view shows of it is {@code rom}, and so is an alias if everything that the view shows
 *       through it is. RAM that is shown as {@code rom} without an alias in between is a difference.
 *   <li><b>No bytes or one byte.</b> Both print as one address. A region with one address counts as empty, and is left
 *       out, if it is not shown: again that is what a hidden byte would show.
 *   <li><b>The target of an alias</b> is printed by name. The stand-alone trees come in the order in which the targets
 *       first occur, which tells most of equal names apart; then a tree counts that has something in the alias's
 *       window; and sibling aliases with the same name and the same window are taken to have different targets. A
 *       target that is part of the scenario anyway is not built twice.
 *   <li><b>Equal priorities.</b> At one address siblings are printed in the order of their visibility, so the first
 *       one is added last. At different addresses the order is not printed: the one that the view shows where they
 *       overlap is added later, if it shows just one of them; else the smaller one is.
 *   <li><b>The place of a root.</b> The emulator shows a root at the address it has in its own container. Where a
 *       root's only content is one region that it shows from its first byte on, the emulator may render that region
 *       instead, at <em>its</em> address: the printed view names it. A root that is not shown from address zero on is
 *       put into an outer container.
 *   <li><b>Circles.</b> An alias may show another part of the region it lies in, which a scenario cannot express (rule
 *       ALIAS-7): it gets a copy of what is seen through it. A disabled alias that would close a circle is left out.
 *   <li><b>Equal names of spaces.</b> A space takes the view, of those with its name and root, that is most like its
 *       tree.
 * </ul>
 */
@NullMarked
package org.memtck.kit.boards;

import org.jspecify.annotations.NullMarked;
