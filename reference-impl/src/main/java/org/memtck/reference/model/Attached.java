package org.memtck.reference.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is attached to a region and can be taken off again: eventfds, coalesced ranges. It is open whether a change holds before
 * the transaction ends in which it was made (rule ATTR-1), so what the open one changed is kept apart.
 */
public final class Attached<T> {
    private final List<T> now = new ArrayList<>();
    /** What the last transaction that changed something attached or took off. */
    private final List<T> changed = new ArrayList<>();
    /** The number of that transaction, 0 for a change outside of one. */
    private int transaction;

    /** What is attached once all transactions have ended. */
    public List<T> now() {
        return now;
    }

    public void add(T thing, int openTransaction) {
        note(thing, openTransaction);
        now.add(thing);
    }

    /** Takes off all that are wanted. */
    public void removeIf(Predicate<T> wanted, int openTransaction) {
        now.stream().filter(wanted).forEach(thing -> note(thing, openTransaction));
        now.removeIf(wanted);
    }

    /** Takes back that something was added. */
    public void forget(T thing) {
        now.remove(thing);
        changed.remove(thing);
    }

    private void note(T thing, int openTransaction) {
        if (openTransaction != transaction) {
            changed.clear();
            transaction = openTransaction;
        }
        if (openTransaction != 0) {
            changed.add(thing);
        }
    }

    /** What the open transaction attached or took off. */
    public List<T> unsettled(int openTransaction) {
        return openTransaction != 0 && openTransaction == transaction ? changed : List.of();
    }

    /** Whether one is wanted among those that are attached, or that the open transaction attached or took off. */
    public boolean anyMaybe(Predicate<T> wanted, int openTransaction) {
        return now.stream().anyMatch(wanted)
                || unsettled(openTransaction).stream().anyMatch(wanted);
    }
}
