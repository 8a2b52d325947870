package org.memtck.reference.rules;

import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Kind;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.Space;
import org.memtck.reference.model.Window;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.scenario.PinOperation;

/** Finds what a host window would show, and how far it goes (rules PIN-1 to PIN-3). */
final class WindowFinder {
    private final Machine machine;

    WindowFinder(Machine machine) {
        this.machine = machine;
    }

    /** The part of a window that lies in one range: its length, and whether writes are refused, or may be, somewhere in it. */
    private record Stretch(int length, boolean refused) {}

    /** The clause that leaves open what window is asked for, if one does. */
    @Nullable
    OpenClause leftOpen(PinOperation.Pin op) throws Misuse {
        Space space = machine.space(op.space());
        if (Transactions.isUnsettled(machine, space)) {
            return OpenClause.TXN_1_SPACE;
        }
        AddressMap map = machine.map(space);
        Region region = map.at(op.at()).region();
        if (region == null) {
            return null;
        }
        if (region.attributes.isRomModeUnsettled(machine.openTransaction())) {
            return OpenClause.ATTR_1_PENDING;
        }
        if (Iommus.isIommu(region)) {
            return OpenClause.PIN_1_IOMMU;
        }
        boolean refused = op.write() && stretch(map, op.at(), op.length(), true).refused;
        return region.kind.isDevice() && refused ? OpenClause.PIN_2_READ_ONLY : null;
    }

    /** The window that is asked for, unless it is left open. */
    Window find(PinOperation.Pin op) throws Misuse {
        Space space = machine.space(op.space());
        AddressMap map = machine.map(space);
        Decode decode = map.at(op.at());
        Stretch stretch = stretch(map, op.at(), op.length(), op.write());
        Window.Sort sort = sort(decode, stretch, op.write());
        return new Window(space, op.at(), decode.region(), decode.offsetOf(op.at()), stretch.length, op.write(), sort);
    }

    private Window.Sort sort(Decode decode, Stretch stretch, boolean write) {
        Region region = decode.region();
        if (region == null || region.kind == Kind.RESERVATION) {
            return Window.Sort.VAIN;
        }
        if (!region.isReadDirectly() || (write && region.kind == Kind.ROM_DEVICE)) {
            return Window.Sort.COPY;
        }
        Window.Sort refused = Rom.leavesOpen(machine.dialect(), decode) ? Window.Sort.PERHAPS_VAIN : Window.Sort.VAIN;
        return write && stretch.refused ? refused : Window.Sort.DIRECT;
    }

    private Stretch stretch(AddressMap map, long at, int length, boolean write) {
        int index = map.indexOf(at);
        Decode last = map.decode(index);
        boolean refused = ReadOnly.mayRefuse(machine.dialect(), last);
        while (Long.compareUnsigned(last.last() - at, length - 1) < 0 && last.last() != -1) {
            Decode next = map.decode(++index);
            if (!last.isGoneOnBy(next, write)) {
                break;
            }
            refused |= ReadOnly.mayRefuse(machine.dialect(), next);
            last = next;
        }
        boolean whole = Long.compareUnsigned(last.last() - at, length - 1) >= 0;
        return new Stretch(whole ? length : (int) (last.last() - at) + 1, refused);
    }

    /** Whether the first bytes of a window in vain would still be in vain, and as certainly. */
    boolean isStillVain(Window window, int written) {
        if (written == 0) {
            return true;
        }
        AddressMap map = machine.map(window.space);
        Decode decode = map.at(window.at);
        Stretch stretch = stretch(map, window.at, written, true);
        Window.Sort sort = sort(decode, stretch, true);
        boolean vain = sort == Window.Sort.VAIN || (sort == Window.Sort.PERHAPS_VAIN && window.mayReach());
        return !window.outlived && vain && stretch.length == written && window.isOn(decode.region());
    }

    /** Whether the place of a window still shows what it did when it was opened. */
    boolean isStillShown(Window window) {
        if (window.outlived) {
            return false;
        }
        AddressMap map = machine.map(window.space);
        Decode decode = map.at(window.at);
        Stretch stretch = stretch(map, window.at, window.length, window.write);
        return decode.region() != null
                && window.isOn(decode.region())
                && decode.offsetOf(window.at) == window.offset
                && stretch.length == window.length
                && !(window.write && stretch.refused);
    }
}
