package org.memtck.faults.treewalk;

import java.util.List;
import java.util.function.Supplier;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Transactions that show changes too early, too late, or not at all. */
final class TransactionFaults {
    private TransactionFaults() {}

    static List<Fault> all() {
        return List.of(
                none(),
                innerCommitShows(),
                commitsOneRegion(),
                enablingAtOnce(),
                addAgainLost(),
                onlyFirstTransaction(),
                newRegionShownAtOnce(),
                commitOfNothing());
    }

    private static Fault newRegionShownAtOnce() {
        return TreeWalk.fault(
                        "transaction-new-root-shows",
                        Rule.TXN_1,
                        "a space on a region that was made in the same transaction shows it before the commit",
                        parts -> parts.stage = new Stage() {
                            @Override
                            void created(Region region) {}
                        })
                .onlySeldom();
    }

    private static Fault staged(String id, String what, Supplier<Stage> stage) {
        return TreeWalk.fault(id, Rule.TXN_1, what, parts -> parts.stage = stage.get());
    }

    private static Fault none() {
        return staged("transaction-ignored", "changes show before the commit", () -> new Stage() {
            @Override
            State edit(Region region) {
                return region.next;
            }
        });
    }

    private static Fault innerCommitShows() {
        return staged("transaction-inner-commit-shows", "an inner commit shows the changes", () -> new Stage() {
            @Override
            boolean isOutermost(int left) {
                return true;
            }
        });
    }

    private static Fault commitsOneRegion() {
        return staged(
                        "transaction-commits-one-region",
                        "of the regions that a transaction changed only the first one shows its change",
                        () -> new Stage() {
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
                        })
                .alsoBreaks(RuleSet.of(Rule.TREE_1, Rule.TREE_2, Rule.VIS_5, Rule.ATTR_1));
    }

    private static Fault enablingAtOnce() {
        return TreeWalk.fault(
                "transaction-enables-at-once",
                Rule.TXN_1,
                "enabling and disabling within a transaction show at once",
                parts -> parts.changes = new Changes(parts) {
                    @Override
                    void setEnabled(Region region, boolean enabled) {
                        super.setEnabled(region, enabled);
                        region.visible.enabled = enabled;
                    }
                });
    }

    private static Fault addAgainLost() {
        return TreeWalk.fault(
                        "transaction-add-again-lost",
                        Rule.TXN_1,
                        "a region that is taken out and added again within one transaction is gone afterwards",
                        parts -> parts.changes = new Changes(parts) {
                            @Override
                            void add(Region container, Region region, long at, int priority) {
                                super.add(container, region, at, priority);
                                if (region.visible != region.next && region.visible.container != null) {
                                    takeOut(region);
                                }
                            }
                        })
                .onlySeldom();
    }

    private static Fault onlyFirstTransaction() {
        return staged("transaction-only-once", "only the first transaction hides its changes", () -> new Stage() {
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
                })
                .onlySeldom();
    }

    private static Fault commitOfNothing() {
        return staged("transaction-commit-of-nothing", "a commit without a begin is accepted", () -> new Stage() {
            @Override
            void commit() {
                if (isOpen()) {
                    super.commit();
                }
            }
        });
    }
}
