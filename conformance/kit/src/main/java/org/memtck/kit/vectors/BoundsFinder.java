package org.memtck.kit.vectors;

import java.util.List;
import org.memtck.kit.gate.OperationNumbers;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Parameters;

/** Finds out what a scenario asks of a target's parameters. */
final class BoundsFinder implements OperationNumbers.Listener {
    private static final int LEAST_ADDRESS_BITS = 8;
    /** The dirty page that canonical answers have. */
    private static final long PAGE = Parameters.DEFAULT_DIRTY_GRANULE;

    private long maxRam;
    /** A number with as many bits as the widest address, offset or size. */
    private long widest;
    /** A number whose lowest bit is that of all offsets and sizes of regions. */
    private long places;

    private int maxAccess = 1;
    /** Whether some question for dirty pages is for a part of one. */
    private boolean partOfPage;

    private int dirtyClients;
    /** A number whose lowest bit is that of all sizes of files. */
    private long files;

    private BoundsFinder() {}

    static VectorBounds of(List<Step> steps) {
        BoundsFinder finder = new BoundsFinder();
        steps.forEach(step -> OperationNumbers.tell(step.operation(), finder));
        return finder.bounds();
    }

    private VectorBounds bounds() {
        int bits = Math.max(LEAST_ADDRESS_BITS, Long.SIZE - Long.numberOfLeadingZeros(widest));
        long granule = places == 0 ? Long.MIN_VALUE : Long.lowestOneBit(places);
        long window = dirtyClients == 0 ? 0 : PAGE;
        return new VectorBounds(
                maxRam,
                bits,
                granule,
                maxAccess,
                window,
                partOfPage ? PAGE : 0,
                dirtyClients,
                Long.lowestOneBit(files));
    }

    @Override
    public void size(Size size) {
        widest |= size.last();
        places |= size.last() + 1;
    }

    @Override
    public void memory(Size size) {
        long bytes = size.last() + 1;
        maxRam = Long.compareUnsigned(bytes, maxRam) > 0 ? bytes : maxRam;
    }

    @Override
    public void file(Size size) {
        files |= size.last() + 1;
    }

    @Override
    public void place(long offset) {
        widest |= offset;
        places |= offset;
    }

    @Override
    public void addresses(long at, long length) {
        long last = length == 0 ? at : at + length - 1;
        widest |= Long.compareUnsigned(last, at) < 0 ? -1 : at | last;
    }

    @Override
    public void access(int size) {
        maxAccess = Math.max(maxAccess, size);
    }

    /** The language bounds it, and no parameter. */
    @Override
    public void block(int length) {}

    @Override
    public void client(int client) {
        dirtyClients = Math.max(dirtyClients, client + 1);
    }

    @Override
    public void question(AttributeOperation.TakeDirty question) {
        partOfPage |= ((question.at() | question.length()) & (PAGE - 1)) != 0;
    }
}
