package org.memtck.kit.reduce;

import static org.memtck.kit.reduce.Simplifications.numbers;
import static org.memtck.kit.reduce.Simplifications.shorter;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.Permission;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.target.Parameters;

/** Simpler operations of the rarer families than a given one, the simplest first. */
final class FamilySimplifications {
    private FamilySimplifications() {}

    static List<Operation> of(Operation operation) {
        List<Operation> simpler = new ArrayList<>();
        if (operation instanceof KindOperation.ResizeRam op) {
            Numbers.below(op.size()).forEach(size -> simpler.add(new KindOperation.ResizeRam(op.region(), size)));
        } else if (operation instanceof KindOperation.Inspect op) {
            numbers(op.length(), simpler, length -> new KindOperation.Inspect(op.region(), op.at(), length.intValue()));
            numbers(op.at(), simpler, at -> new KindOperation.Inspect(op.region(), at, op.length()));
        } else if (operation instanceof KindOperation.SetTranslation op) {
            translation(op, simpler);
        } else if (operation instanceof AttributeOperation attribute) {
            attribute(attribute, simpler);
        } else if (operation instanceof PinOperation pin) {
            window(pin, simpler);
        } else if (operation instanceof OwnerOperation.Destroy destroy) {
            simpler.add(new Operation.Delete(destroy.region()));
        }
        return simpler;
    }

    private static void translation(KindOperation.SetTranslation op, List<Operation> simpler) {
        if (op.permission() != Permission.READ_WRITE) {
            simpler.add(new KindOperation.SetTranslation(op.region(), op.iova(), op.to(), Permission.READ_WRITE));
        }
        Numbers.below(op.iova()).stream()
                .filter(iova -> iova % Limits.IOMMU_GRANULE == 0)
                .forEach(iova ->
                        simpler.add(new KindOperation.SetTranslation(op.region(), iova, op.to(), op.permission())));
        numbers(op.to(), simpler, to -> new KindOperation.SetTranslation(op.region(), op.iova(), to, op.permission()));
    }

    private static void attribute(AttributeOperation operation, List<Operation> simpler) {
        if (operation instanceof AttributeOperation.TakeDirty op) {
            dirty(op, simpler);
        } else if (operation instanceof AttributeOperation.Coalesce op) {
            Numbers.below(op.length()).stream()
                    .filter(length -> length > 0)
                    .forEach(length -> simpler.add(new AttributeOperation.Coalesce(op.region(), op.at(), length)));
            numbers(op.at(), simpler, at -> new AttributeOperation.Coalesce(op.region(), at, op.length()));
        } else if (operation instanceof AttributeOperation.AddEventfd op) {
            eventfd(op, simpler);
        }
    }

    /** Another part of the region: whole pages stay whole pages, and of a part of one a single byte will do. */
    private static void dirty(AttributeOperation.TakeDirty op, List<Operation> simpler) {
        long step = Long.lowestOneBit(op.at() | op.length());
        if (step != 0 && step != op.length()) {
            simpler.add(new AttributeOperation.TakeDirty(op.region(), op.at(), step, op.client()));
        }
        if (Long.compareUnsigned(step, Parameters.DEFAULT_DIRTY_GRANULE) < 0 && step != 1 && op.length() != 1) {
            simpler.add(new AttributeOperation.TakeDirty(op.region(), op.at(), 1, op.client()));
        }
        if (op.at() != 0) {
            simpler.add(new AttributeOperation.TakeDirty(op.region(), 0, op.length(), op.client()));
        }
    }

    private static void eventfd(AttributeOperation.AddEventfd op, List<Operation> simpler) {
        Long match = op.match();
        if (match != null) {
            simpler.add(new AttributeOperation.AddEventfd(op.event(), op.region(), op.at(), op.size(), null));
            numbers(
                    match,
                    simpler,
                    value -> new AttributeOperation.AddEventfd(op.event(), op.region(), op.at(), op.size(), value));
        }
        for (int size = 1; size < op.size(); size *= 2) {
            simpler.add(new AttributeOperation.AddEventfd(op.event(), op.region(), op.at(), size, match));
        }
        numbers(
                op.at(),
                simpler,
                at -> new AttributeOperation.AddEventfd(op.event(), op.region(), at, op.size(), match));
    }

    private static void window(PinOperation operation, List<Operation> simpler) {
        if (operation instanceof PinOperation.Pin op) {
            if (op.write()) {
                simpler.add(new PinOperation.Pin(op.handle(), op.space(), op.at(), op.length(), false));
            }
            Numbers.below(op.length()).stream()
                    .filter(length -> length > 0)
                    .forEach(length -> simpler.add(
                            new PinOperation.Pin(op.handle(), op.space(), op.at(), length.intValue(), op.write())));
            numbers(op.at(), simpler, at -> new PinOperation.Pin(op.handle(), op.space(), at, op.length(), op.write()));
        } else if (operation instanceof PinOperation.Poke op) {
            shorter(op.bytes(), simpler, bytes -> new PinOperation.Poke(op.handle(), op.at(), bytes));
            numbers(op.at(), simpler, at -> new PinOperation.Poke(op.handle(), at, op.bytes()));
        } else if (operation instanceof PinOperation.Peek op) {
            numbers(op.length(), simpler, length -> new PinOperation.Peek(op.handle(), op.at(), length.intValue()));
            numbers(op.at(), simpler, at -> new PinOperation.Peek(op.handle(), at, op.length()));
        } else if (operation instanceof PinOperation.Unpin op) {
            numbers(op.written(), simpler, written -> new PinOperation.Unpin(op.handle(), written.intValue()));
        }
    }
}
