package org.memtck.kit.vectors;

import java.util.List;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Parameters;

/** Finds out what a scenario asks of a target's parameters. */
final class BoundsFinder {
    private static final int LEAST_ADDRESS_BITS = 8;

    private long maxRam;
    /** A number with as many bits as the widest address, offset or size. */
    private long widest;
    /** A number whose lowest bit is that of all offsets and sizes of regions. */
    private long places;

    private int maxAccess = 1;
    /** A number whose lowest bit is that of all questions for dirty pages. */
    private long questions;

    private int dirtyClients;

    private BoundsFinder() {}

    static VectorBounds of(List<Step> steps) {
        BoundsFinder finder = new BoundsFinder();
        steps.forEach(step -> finder.note(step.operation()));
        return finder.bounds();
    }

    private VectorBounds bounds() {
        int bits = Math.max(LEAST_ADDRESS_BITS, Long.SIZE - Long.numberOfLeadingZeros(widest));
        long granule = places == 0 ? Long.MIN_VALUE : Long.lowestOneBit(places);
        long window = dirtyClients == 0 ? 0 : Math.min(Parameters.DEFAULT_DIRTY_GRANULE, lowestBit(questions));
        return new VectorBounds(maxRam, bits, granule, maxAccess, window, dirtyClients);
    }

    private static long lowestBit(long number) {
        return number == 0 ? Long.MAX_VALUE : Long.lowestOneBit(number);
    }

    private void note(Operation operation) {
        if (operation instanceof Operation.Create create) {
            noteRegion(create.spec());
        } else if (operation instanceof Operation.Add add) {
            notePlace(add.at());
        } else if (operation instanceof Operation.Move move) {
            notePlace(move.at());
        } else if (operation instanceof Operation.Retarget retarget) {
            notePlace(retarget.offset());
        } else if (operation instanceof Operation.Resize resize) {
            noteSize(resize.size());
        } else if (operation instanceof KindOperation.ResizeRam resize) {
            noteSize(resize.size());
        } else if (operation instanceof KindOperation.SetTranslation entry) {
            widest |= entry.iova() | entry.to();
        } else {
            noteAccess(operation);
        }
    }

    private void noteRegion(RegionSpec spec) {
        noteSize(spec.size());
        if (spec instanceof RegionSpec.Alias alias) {
            notePlace(alias.offset());
        }
        if (spec instanceof RegionSpec.ResizeableRam ram) {
            noteSize(ram.max());
            noteMemory(ram.max());
        }
        boolean memory = spec instanceof RegionSpec.Ram
                || spec instanceof RegionSpec.Rom
                || spec instanceof RegionSpec.FileRam
                || spec instanceof RegionSpec.CallerRam
                || spec instanceof RegionSpec.RomDevice;
        if (memory) {
            noteMemory(spec.size());
        }
    }

    private void noteMemory(Size size) {
        long bytes = size.last() + 1;
        maxRam = Long.compareUnsigned(bytes, maxRam) > 0 ? bytes : maxRam;
    }

    private void noteSize(Size size) {
        widest |= size.last();
        places |= size.last() + 1;
    }

    private void notePlace(long at) {
        widest |= at;
        places |= at;
    }

    private void noteAccess(Operation operation) {
        if (operation instanceof Operation.Read read) {
            maxAccess = Math.max(maxAccess, read.size());
            noteAddresses(read.at(), read.size());
        } else if (operation instanceof Operation.Write write) {
            maxAccess = Math.max(maxAccess, write.size());
            noteAddresses(write.at(), write.size());
        } else if (operation instanceof Operation.Load load) {
            noteAddresses(load.at(), load.length());
        } else if (operation instanceof Operation.Store store) {
            noteAddresses(store.at(), store.bytes().length());
        } else if (operation instanceof Operation.Find find) {
            widest |= find.at();
        } else if (operation instanceof PinOperation.Pin pin) {
            noteAddresses(pin.at(), pin.length());
        } else if (operation instanceof AttributeOperation.SetLog log) {
            dirtyClients = Math.max(dirtyClients, log.client() + 1);
        } else if (operation instanceof AttributeOperation.TakeDirty dirty) {
            dirtyClients = Math.max(dirtyClients, dirty.client() + 1);
            questions |= dirty.at() | dirty.length();
        }
    }

    private void noteAddresses(long at, int length) {
        long last = at + Math.max(0, length - 1);
        widest |= Long.compareUnsigned(last, at) < 0 ? -1 : at | last;
    }
}
