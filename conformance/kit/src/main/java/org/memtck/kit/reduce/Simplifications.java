package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;

/** Simpler operations than a given one, the simplest first. */
final class Simplifications {
    private Simplifications() {}

    static List<Operation> of(Operation operation) {
        List<Operation> simpler = new ArrayList<>();
        if (operation instanceof Operation.Create op) {
            simpler.addAll(RegionSimplifications.of(op));
        } else if (operation instanceof Operation.Add op) {
            add(op, simpler);
        } else if (operation instanceof Operation.Read op) {
            read(op, simpler);
        } else if (operation instanceof Operation.Write op) {
            write(op, simpler);
        } else if (operation instanceof Operation.Load op) {
            load(op, simpler);
        } else if (operation instanceof Operation.Store op) {
            store(op, simpler);
        } else if (operation instanceof Operation.Fill op) {
            numbers(op.at(), simpler, at -> new Operation.Fill(op.region(), at, op.bytes()));
            shorter(op.bytes(), simpler, bytes -> new Operation.Fill(op.region(), op.at(), bytes));
        } else if (operation instanceof Operation.Move op) {
            numbers(op.at(), simpler, at -> new Operation.Move(op.region(), at));
        } else if (operation instanceof Operation.Retarget op) {
            numbers(op.offset(), simpler, offset -> new Operation.Retarget(op.region(), offset));
        } else if (operation instanceof Operation.Resize op) {
            Numbers.below(op.size()).forEach(size -> simpler.add(new Operation.Resize(op.region(), size)));
        } else if (operation instanceof Operation.Find op) {
            numbers(op.at(), simpler, at -> new Operation.Find(op.space(), at));
        } else {
            simpler.addAll(FamilySimplifications.of(operation));
        }
        return simpler;
    }

    /** Smaller numbers. */
    static void numbers(long number, List<Operation> simpler, Function<Long, Operation> with) {
        Numbers.below(number).forEach(n -> simpler.add(with.apply(n)));
    }

    /** Shorter and simpler bytes. */
    static void shorter(Bytes bytes, List<Operation> simpler, Function<Bytes, Operation> with) {
        Bytes one = Bytes.copyOf((byte) 1);
        if (bytes.length() > 0 && !bytes.equals(one)) {
            simpler.add(with.apply(one));
        }
        if (bytes.length() > 1) {
            simpler.add(with.apply(bytes.slice(0, bytes.length() / 2)));
            simpler.add(with.apply(bytes.slice(0, bytes.length() - 1)));
            byte[] counting = new byte[bytes.length()];
            for (int i = 0; i < counting.length; i++) {
                counting[i] = (byte) (i + 1);
            }
            simpler.add(with.apply(Bytes.copyOf(counting)));
        }
        simpler.removeIf(operation -> operation.equals(with.apply(bytes)));
    }

    private static void add(Operation.Add op, List<Operation> simpler) {
        Integer priority = op.priority();
        if (priority != null) {
            simpler.add(new Operation.Add(op.region(), op.container(), op.at(), null));
            for (int simple : new int[] {1, -1, priority / 2}) {
                if (Math.abs((long) simple) < Math.abs((long) priority)) {
                    simpler.add(new Operation.Add(op.region(), op.container(), op.at(), simple));
                }
            }
        }
        numbers(op.at(), simpler, at -> new Operation.Add(op.region(), op.container(), at, priority));
    }

    private static void read(Operation.Read op, List<Operation> simpler) {
        for (int size = 1; size < op.size(); size *= 2) {
            simpler.add(new Operation.Read(op.space(), op.at(), size, op.order()));
            simpler.add(new Operation.Read(op.space(), op.at() + op.size() - size, size, op.order()));
        }
        if (op.order() == Endian.BIG) {
            simpler.add(new Operation.Read(op.space(), op.at(), op.size(), Endian.LITTLE));
        }
        numbers(op.at(), simpler, at -> new Operation.Read(op.space(), at, op.size(), op.order()));
    }

    private static void write(Operation.Write op, List<Operation> simpler) {
        for (int size = 1; size < op.size(); size *= 2) {
            simpler.add(new Operation.Write(op.space(), op.at(), size, op.value(), op.order()));
        }
        if (op.order() == Endian.BIG) {
            simpler.add(new Operation.Write(op.space(), op.at(), op.size(), op.value(), Endian.LITTLE));
        }
        numbers(op.value(), simpler, value -> new Operation.Write(op.space(), op.at(), op.size(), value, op.order()));
        numbers(op.at(), simpler, at -> new Operation.Write(op.space(), at, op.size(), op.value(), op.order()));
    }

    private static void load(Operation.Load op, List<Operation> simpler) {
        if (AccessSizes.isAccessSize(op.length())) {
            simpler.add(new Operation.Read(op.space(), op.at(), op.length(), Endian.LITTLE));
        }
        numbers(op.length(), simpler, length -> new Operation.Load(op.space(), op.at(), length.intValue()));
        numbers(op.at(), simpler, at -> new Operation.Load(op.space(), at, op.length()));
    }

    private static void store(Operation.Store op, List<Operation> simpler) {
        if (op.bytes().length() == 1) {
            simpler.add(new Operation.Write(op.space(), op.at(), 1, op.bytes().at(0) & 0xff, Endian.LITTLE));
        }
        shorter(op.bytes(), simpler, bytes -> new Operation.Store(op.space(), op.at(), bytes));
        numbers(op.at(), simpler, at -> new Operation.Store(op.space(), at, op.bytes()));
    }
}
