package org.memtck.kit.gate;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Parameters;

/** Holds the numbers of one operation after the other against the parameters of a target. */
final class Bounds implements OperationNumbers.Listener {
    private final Parameters parameters;
    /** The last address. */
    private final long mask;
    /** The bits of an offset that have to be zero. */
    private final long below;

    private @Nullable String broken;

    Bounds(Parameters parameters) {
        this.parameters = parameters;
        this.mask = parameters.addressBits() == Long.SIZE ? -1 : (1L << parameters.addressBits()) - 1;
        this.below = parameters.granule() - 1;
    }

    /** The bound that an operation breaks, as a target states it in its greeting; null if it keeps all of them. */
    @Nullable
    String broken(Operation operation) {
        broken = null;
        OperationNumbers.tell(operation, this);
        return broken;
    }

    @Override
    public void size(Size size) {
        if (Long.compareUnsigned(size.last(), mask) > 0) {
            broken = "address-bits=" + parameters.addressBits();
        } else if (((size.last() + 1) & below) != 0) {
            broken = "granule=" + hex(parameters.granule());
        }
    }

    @Override
    public void memory(Size size) {
        if (Long.compareUnsigned(size.last(), parameters.maxRam()) >= 0) {
            broken = "max-ram=" + hex(parameters.maxRam());
        }
    }

    @Override
    public void file(Size size) {
        if (((size.last() + 1) & (parameters.page() - 1)) != 0) {
            broken = "page=" + hex(parameters.page());
        }
    }

    @Override
    public void place(long offset) {
        if (Long.compareUnsigned(offset, mask) > 0) {
            broken = "address-bits=" + parameters.addressBits();
        } else if ((offset & below) != 0) {
            broken = "granule=" + hex(parameters.granule());
        }
    }

    /** Addresses may run over the end only where a number of 64 bits does: there it is no matter of the target's width. */
    @Override
    public void addresses(long at, long length) {
        long last = length == 0 ? at : at + length - 1;
        boolean within = Long.compareUnsigned(at, mask) <= 0
                && Long.compareUnsigned(last, mask) <= 0
                && Long.compareUnsigned(at, last) <= 0;
        if (mask != -1 && !within) {
            broken = "address-bits=" + parameters.addressBits();
        }
    }

    @Override
    public void access(int size) {
        if (size > parameters.maxAccess()) {
            broken = "max-access=" + parameters.maxAccess();
        }
    }

    @Override
    public void block(int length) {
        if (length > Limits.BLOCK) {
            broken = "the most bytes of a block, " + Limits.BLOCK;
        }
    }

    @Override
    public void client(int client) {
        if (client >= parameters.dirtyClients()) {
            broken = "dirty-clients=" + parameters.dirtyClients();
        }
    }

    private static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }
}
