package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.AccessSizes;

/** One clause broken, of a rule whose other clauses hold. */
final class ClauseFaults {
    static final List<Fault> ALL = List.of(
            fault("alias-writes-lost", Rule.ALIAS_1)
                    .what("what is written to memory through an alias does not arrive there")
                    .with(parts -> {
                        AliasSense sense = AliasSense.in(parts);
                        parts.guest = new Guest(parts) {
                            @Override
                            Status writeMemory(Region region, long offset, long address, byte[] bytes) {
                                if (!sense.wentThroughAlias()) {
                                    return super.writeMemory(region, offset, address, bytes);
                                }
                                parts.dirtyLog.mark(region, offset, bytes.length);
                                return Status.OK;
                            }
                        };
                    }),
            fault("alias-of-reservation-empty", Rule.RESV_1)
                    .what("an alias of a reservation shows nothing")
                    .alsoBreaks(Rule.ALIAS_1)
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        Found throughAlias(Region alias, long at, long last, boolean readOnly) {
                            return alias.target().kind == Kind.RESERVATION
                                    ? Found.hole(last)
                                    : super.throughAlias(alias, at, last, readOnly);
                        }
                    }),
            fault("container-before-negative", Rule.CONT_2)
                    .what("a region with a backing hides subregions of negative priority")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        List<Region> candidates(Region container) {
                            return backs(container)
                                    ? container.visible.subregions.stream()
                                            .filter(sub -> sub.visible.priority >= 0)
                                            .toList()
                                    : super.candidates(container);
                        }
                    }),
            fault("disabled-root-shown", Rule.VIS_5)
                    .what("a space shows its root though that is disabled")
                    .with(parts -> parts.walk = new Walk() {
                        private @Nullable Region root;

                        @Override
                        Found find(Region newRoot, long address) {
                            root = newRoot;
                            return super.find(newRoot, address);
                        }

                        @Override
                        boolean isShown(Region region) {
                            return region == root || super.isShown(region);
                        }
                    }),
            fault("valid-sizes-fault", Rule.VALID_1)
                    .what("an access of a size that the device does not accept ends as if the device had failed")
                    .with(parts -> parts.port = new Port(parts) {
                        @Override
                        Reply readInvalid(Region region, long offset, int size) {
                            return region.spec.valid().includes(size)
                                    ? super.readInvalid(region, offset, size)
                                    : new Reply(Status.FAULT, new byte[size]);
                        }

                        @Override
                        Status writeInvalid(Region region, long offset, byte[] bytes) {
                            return region.spec.valid().includes(bytes.length)
                                    ? super.writeInvalid(region, offset, bytes)
                                    : Status.FAULT;
                        }
                    }),
            fault("impl-unaligned-long-cut-aligned", Rule.IMPL_6)
                    .what("an unaligned access that is too large for one callback is cut where offsets are aligned")
                    .with(parts -> parts.cutter = new Cutter() {
                        @Override
                        List<Piece> cut(AccessSizes impl, long offset, int size, boolean write) {
                            List<Piece> aligned = size > impl.max() ? exact(impl, offset, size) : List.of();
                            return aligned.isEmpty() ? super.cut(impl, offset, size, write) : aligned;
                        }
                    }),
            fault("coalesced-past-blocks", Rule.COAL_1)
                    .what("a block that is written to the device does not wait for writes that are late")
                    .with(parts -> {
                        parts.coalescing = new LazyCoalescing(parts);
                        parts.port = new Port(parts) {
                            private boolean single;

                            @Override
                            Status writeOnce(Region region, long offset, long address, byte[] bytes) {
                                single = true;
                                Status status = super.writeOnce(region, offset, address, bytes);
                                single = false;
                                return status;
                            }

                            @Override
                            Status write(Region region, long offset, long address, byte[] bytes) {
                                return single
                                        ? super.write(region, offset, address, bytes)
                                        : call(region, offset, address, bytes);
                            }
                        };
                    }));

    private ClauseFaults() {}
}
