package org.memtck.kit.gate;

import org.memtck.spec.Api;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/**
 * The numbers of an operation that the parameters of a target bound. This is the one definition of what each parameter is
 * about: whatever checks them, or finds out what they would have to be, listens to it.
 */
@Api
public final class OperationNumbers {
    private OperationNumbers() {}

    /** Hears the numbers of an operation. */
    @Api
    public interface Listener {
        /** The size of a region of any kind, when it is created or later: whole granules, no more than there are addresses. */
        void size(Size size);

        /** The size of a region with bytes of its own, which {@link #size} hears too: no more than the largest RAM. */
        void memory(Size size);

        /** The size of RAM in a file, which {@link #memory} hears too: whole pages of the target. */
        void file(Size size);

        /** The offset of a region in a container, or of an alias in its target: whole granules, within the width of addresses. */
        void place(long offset);

        /**
         * Other addresses and offsets, which lie within the width of addresses.
         *
         * @param at the first one
         * @param length how many, unsigned; where there are none, the first one counts all the same
         */
        void addresses(long at, long length);

        /** The size of a single access, 1, 2, 4 or 8 bytes, or of the write that an eventfd listens for. */
        void access(int size);

        /** The number of bytes of a block, a fill or a host window. */
        void block(int length);

        /** A client of dirty logging, from 0. */
        void client(int client);

        /** A question for dirty pages, whose client and addresses are heard too. */
        default void question(AttributeOperation.TakeDirty question) {}
    }

    /** Tells the numbers of an operation. */
    public static void tell(Operation operation, Listener to) {
        if (operation instanceof Operation.Read read) {
            to.access(read.size());
            to.addresses(read.at(), read.size());
        } else if (operation instanceof Operation.Write write) {
            to.access(write.size());
            to.addresses(write.at(), write.size());
        } else if (operation instanceof Operation.Load load) {
            block(load.at(), load.length(), to);
        } else if (operation instanceof Operation.Store store) {
            block(store.at(), store.bytes().length(), to);
        } else if (operation instanceof Operation.Find find) {
            to.addresses(find.at(), 1);
        } else if (operation instanceof Operation.Fill fill) {
            block(fill.at(), fill.bytes().length(), to);
        } else if (operation instanceof Operation.Create create) {
            region(create.spec(), to);
        } else {
            change(operation, to);
        }
    }

    private static void block(long at, int length, Listener to) {
        to.block(length);
        to.addresses(at, length);
    }

    private static void region(RegionSpec spec, Listener to) {
        to.size(spec.size());
        if (hasMemory(spec)) {
            to.memory(spec.size());
        }
        if (spec instanceof RegionSpec.ResizeableRam ram) {
            to.size(ram.max());
            to.memory(ram.max());
        } else if (spec instanceof RegionSpec.FileRam file) {
            to.file(file.size());
        } else if (spec instanceof RegionSpec.Alias alias) {
            to.place(alias.offset());
        }
        Range errors = spec.deviceOrPlain().errors();
        if (errors != null) {
            to.addresses(errors.first(), 1);
            to.addresses(errors.last(), 1);
        }
    }

    /** Whether a region has bytes of its own, which a target keeps memory for. */
    static boolean hasMemory(RegionSpec spec) {
        return spec instanceof RegionSpec.Ram
                || spec instanceof RegionSpec.Rom
                || spec instanceof RegionSpec.ResizeableRam
                || spec instanceof RegionSpec.FileRam
                || spec instanceof RegionSpec.CallerRam
                || spec instanceof RegionSpec.RomDevice;
    }

    private static void change(Operation operation, Listener to) {
        if (operation instanceof Operation.Add add) {
            to.place(add.at());
        } else if (operation instanceof Operation.Move move) {
            to.place(move.at());
        } else if (operation instanceof Operation.Retarget retarget) {
            to.place(retarget.offset());
        } else if (operation instanceof Operation.Resize resize) {
            to.size(resize.size());
        } else if (operation instanceof KindOperation kind) {
            kind(kind, to);
        } else if (operation instanceof AttributeOperation attribute) {
            attribute(attribute, to);
        } else if (operation instanceof PinOperation pin) {
            window(pin, to);
        }
    }

    private static void kind(KindOperation operation, Listener to) {
        if (operation instanceof KindOperation.ResizeRam resize) {
            to.size(resize.size());
            to.memory(resize.size());
        } else if (operation instanceof KindOperation.Inspect inspect) {
            block(inspect.at(), inspect.length(), to);
        } else if (operation instanceof KindOperation.SetTranslation entry) {
            to.addresses(entry.iova(), 1);
            to.addresses(entry.to(), 1);
        }
    }

    private static void attribute(AttributeOperation operation, Listener to) {
        if (operation instanceof AttributeOperation.SetLog log) {
            to.client(log.client());
        } else if (operation instanceof AttributeOperation.TakeDirty question) {
            to.client(question.client());
            to.addresses(question.at(), question.length());
            to.question(question);
        } else if (operation instanceof AttributeOperation.Coalesce coalesce) {
            to.addresses(coalesce.at(), coalesce.length());
        } else if (operation instanceof AttributeOperation.AddEventfd eventfd) {
            to.access(eventfd.size());
            to.addresses(eventfd.at(), eventfd.size());
        }
    }

    private static void window(PinOperation operation, Listener to) {
        if (operation instanceof PinOperation.Pin pin) {
            block(pin.at(), pin.length(), to);
        } else if (operation instanceof PinOperation.Poke poke) {
            to.block(poke.bytes().length());
        } else if (operation instanceof PinOperation.Peek peek) {
            to.block(peek.length());
        }
    }
}
