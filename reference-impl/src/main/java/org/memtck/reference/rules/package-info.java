/**
 * The rules, one file for each family of {@code spec/rules}; what helps one family only stands beside it.
 *
 * <pre>
 * alias  Aliases                            mmio   Mmio, with DeviceAttempt
 * attr   AttributeTiming                    pin    HostWindows, with WindowFinder
 * blk    BlockAccesses, with Cutting        prio   Priorities
 * coal   Coalescing                         ram    Ram, with Memory
 * cont   Containers                         resv   Reservations
 * dirty  DirtyLogging, with DirtyPages      ro     ReadOnly
 * evt    Eventfds                           rom    Rom
 * impl   ImplementedCallbacks, with Pieces  romd   RomDevices
 * iommu  Iommus                             tree   Tree, with MapChanges
 * lane   ByteOrder                          txn    Transactions
 * life   Lifecycle, Deaths                  valid  ValidAccesses
 * vis    Visibility, ComparedMaps, SingleAccess, StraddlingAccesses
 * </pre>
 *
 * <p>A rule is named, as in {@code Rule.PRIO_1}, where it makes a difference, and only in the files of its family. {@link
 * org.memtck.reference.rules.Operations} takes an operation to its family, {@link
 * org.memtck.reference.rules.GuestAccesses} an access to the family that answers. What comes out is a {@link
 * org.memtck.reference.rules.Plan}: what is expected, what it does to the model, what decided. Nothing has been done then.
 *
 * <p>What an address decodes to is found by the document's search, {@link org.memtck.reference.rules.Search}, and again by
 * {@link org.memtck.reference.rules.TracedSearch}, which asks the families which rules decide. An {@link
 * org.memtck.reference.rules.AddressMap} keeps what it found for one root of one state.
 */
@NullMarked
package org.memtck.reference.rules;

import org.jspecify.annotations.NullMarked;
