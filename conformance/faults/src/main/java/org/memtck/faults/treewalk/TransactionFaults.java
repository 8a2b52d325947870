package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** Transactions that show changes too early, too late, or not at all. */
final class TransactionFaults {
    static final List<Fault> ALL = List.of(
            fault("transaction-ignored", Rule.TXN_1)
                    .what("changes show before the commit")
                    .with(parts -> parts.stage = new Stage() {
                        @Override
                        State edit(Region region) {
                            return region.next;
                        }
                    }),
            fault("transaction-inner-commit-shows", Rule.TXN_1)
                    .what("an inner commit shows the changes")
                    .with(parts -> parts.stage = new Stage() {
                        @Override
                        boolean isOutermost(int left) {
                            return true;
                        }
                    }),
            fault("transaction-commits-one-region", Rule.TXN_1)
                    .what("of the regions that a transaction changed only the first one shows its change")
                    .alsoBreaks(Rule.TREE_1, Rule.TREE_2, Rule.VIS_5, Rule.ATTR_1)
                    .with(parts -> parts.stage = new Stage() {
                        private boolean first = true;

                        @Override
                        void publishAll() {
                            first = true;
                            super.publishAll();
                        }

                        @Override
                        void publish(Region region) {
                            if (first) {
                                super.publish(region);
                            } else {
                                region.next = region.visible;
                            }
                            first = false;
                        }
                    }),
            fault("transaction-enables-at-once", Rule.TXN_1)
                    .what("enabling and disabling within a transaction show at once")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void setEnabled(Region region, boolean enabled) {
                            super.setEnabled(region, enabled);
                            region.visible.enabled = enabled;
                        }
                    }),
            fault("transaction-add-again-lost", Rule.TXN_1)
                    .what("a region that is taken out and added again within one transaction is gone afterwards")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void add(Region container, Region region, long at, int priority) {
                            super.add(container, region, at, priority);
                            if (region.visible != region.next && region.visible.container != null) {
                                takeOut(region);
                            }
                        }
                    }),
            fault("transaction-only-once", Rule.TXN_1)
                    .what("only the first transaction hides its changes")
                    .with(parts -> parts.stage = new Stage() {
                        private boolean used;

                        @Override
                        State edit(Region region) {
                            return used ? region.next : super.edit(region);
                        }

                        @Override
                        void publishAll() {
                            super.publishAll();
                            used = true;
                        }
                    }),
            fault("transaction-new-root-shows", Rule.TXN_1)
                    .what("a space on a region that was made in the same transaction shows it before the commit")
                    .with(parts -> parts.stage = new Stage() {
                        @Override
                        void created(Region region) {}
                    }),
            fault("transaction-commit-of-nothing", Rule.TXN_1)
                    .what("a commit without a begin is accepted")
                    .with(parts -> parts.stage = new Stage() {
                        @Override
                        void commit() {
                            if (isOpen()) {
                                super.commit();
                            }
                        }
                    }));

    private TransactionFaults() {}
}
