package org.memtck.kit.exhaustive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/** What trees are made of: what of the scope a target offers, and how many bytes an address of the scope is. */
final class Universe {
    private static final List<Integer> PRIORITIES = List.of(-1, 0, 1);

    private final Set<Capability> capabilities;
    private final Parameters parameters;
    private final int addresses;
    private final List<Kind> leaves = new ArrayList<>();
    private final List<Kind> holders = new ArrayList<>();

    Universe(int addresses, Set<Capability> capabilities, Parameters parameters) throws ScopeException {
        this.capabilities = EnumSet.noneOf(Capability.class);
        this.capabilities.addAll(capabilities);
        this.parameters = parameters;
        this.addresses = addresses;
        for (Kind kind : Kind.values()) {
            if (kind != Kind.ALIAS && isOffered(kind)) {
                leaves.add(kind);
            }
            if (mayHold(kind)) {
                holders.add(kind);
            }
        }
        requireRoom();
    }

    /** An IOMMU region needs a space to forward to, which shows RAM, and is added when that is open already. */
    private boolean isOffered(Kind kind) {
        boolean possible = kind != Kind.IOMMU || (has(Capability.DYNAMIC) && has(Capability.NESTING));
        return kind == Kind.RAM || (has(kind.capability) && possible);
    }

    /** The root and an access past its end, and what IOMMU regions forward to. */
    private void requireRoom() throws ScopeException {
        boolean iommu = leaves.contains(Kind.IOMMU);
        int cells = iommu ? Extent.MOST_REGIONS * addresses + 1 : addresses + 1;
        long bytes = cells * cell(iommu);
        boolean tooFew = parameters.addressBits() < 32 && bytes > 1L << parameters.addressBits();
        boolean tooSmall = Long.compareUnsigned(bytes, parameters.maxRam()) > 0;
        if (tooFew || tooSmall) {
            throw new ScopeException(
                    addresses + " addresses take " + bytes + " bytes, for which the target has no room");
        }
    }

    boolean has(Capability capability) {
        return capabilities.contains(capability);
    }

    /** The number of cells that everything lies in. */
    int addresses() {
        return addresses;
    }

    /** The bytes of a cell, which is what an address of the scope stands for: a granule of the target, and of an IOMMU region. */
    long cell(boolean iommu) {
        return Math.max(parameters.granule(), iommu ? Limits.IOMMU_GRANULE : 1);
    }

    /** The kinds of a region without subregions, but for aliases. */
    List<Kind> leaves() {
        return leaves;
    }

    /** The kinds of a region with subregions. */
    List<Kind> holders() {
        return holders;
    }

    /** Whether the target offers subregions of a region of this kind below the root. */
    boolean mayHold(Kind kind) {
        return kind == Kind.CONTAINER
                ? has(Capability.NESTING)
                : kind.isBacked() && isOffered(kind) && has(Capability.BACKED_CONTAINER);
    }

    /** The priorities, in ascending order. */
    List<Integer> priorities() {
        return has(Capability.OVERLAP) ? PRIORITIES : List.of(0);
    }

    /** Whether the target offers that siblings overlap as they do in a tree. */
    boolean offers(Tree tree) {
        return has(Capability.EQUAL_PRIORITY_OVERLAP)
                || siblings(
                        tree,
                        (one, later) -> !one.overlaps(later)
                                || (has(Capability.OVERLAP) && one.priority() != later.priority()));
    }

    /**
     * Whether a tree is the first of those that are equivalent for the target: where equal priorities do not overlap the order
     * of addition does not matter, so the regions stand in the order of their addresses.
     */
    boolean isFirst(Tree tree) {
        return has(Capability.EQUAL_PRIORITY_OVERLAP)
                || siblings(tree, (one, later) -> one.priority() != later.priority() || one.at() <= later.at());
    }

    /** Whether something holds of all siblings, two at a time. */
    private static boolean siblings(Tree tree, BiPredicate<Node, Node> holds) {
        for (int i = 0; i < tree.size(); i++) {
            Node one = tree.node(i);
            for (int j = i + 1; j < tree.size() && one.isPlaced(); j++) {
                Node later = tree.node(j);
                if (one.container() == later.container() && !holds.test(one, later)) {
                    return false;
                }
            }
        }
        return true;
    }
}
