package org.memtck.reference;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.PinOperation;

/** Finds what a host window would show, and how far it goes (rules PIN-1 to PIN-3). */
final class WindowFinder {
    private final World world;

    WindowFinder(World world) {
        this.world = world;
    }

    /** The addresses of a window that lie in one range: how many, and whether writes are refused, or may be, at some of them. */
    private record Stretch(int length, boolean refused) {}

    /** The window that is asked for, or null if it is unspecified what it would be. */
    @Nullable
    Window find(PinOperation.Pin op) throws Misuse {
        Spaces.Space space = world.spaces().get(op.space());
        AddressMap map = world.visible().map(space.root());
        Decode decode = map.at(op.at());
        Region region = decode.region();
        Stretch stretch = stretch(map, op.at(), op.length(), op.write());
        Window.Sort sort = world.isUnsettled(space) ? null : sort(decode, stretch, op.write());
        return sort == null
                ? null
                : new Window(space, op.at(), region, decode.offsetOf(op.at()), stretch.length, op.write(), sort);
    }

    private Window.@Nullable Sort sort(Decode decode, Stretch stretch, boolean write) {
        Region region = decode.region();
        if (region == null || region.kind == Kind.RESERVATION) {
            return Window.Sort.VAIN;
        }
        if (region.attributes.isUnsettled(world.openTransaction())) {
            return null;
        }
        boolean memory = region.isReadDirectly() && !(write && region.kind == Kind.ROM_DEVICE);
        if (memory) {
            Window.Sort refused = decode.isRightOpen() ? Window.Sort.PERHAPS_VAIN : Window.Sort.VAIN;
            return write && stretch.refused ? refused : Window.Sort.DIRECT;
        }
        boolean mayBeRefused = region.kind == Kind.IOMMU || (write && stretch.refused);
        return mayBeRefused ? null : Window.Sort.COPY;
    }

    private static Stretch stretch(AddressMap map, long at, int length, boolean write) {
        int index = map.indexOf(at);
        Decode last = map.decode(index);
        boolean refused = last.refusesWrites() || last.isRightOpen();
        while (Long.compareUnsigned(last.last() - at, length - 1) < 0 && last.last() != -1) {
            Decode next = map.decode(++index);
            if (!last.isGoneOnBy(next, write)) {
                break;
            }
            refused |= next.refusesWrites() || next.isRightOpen();
            last = next;
        }
        boolean whole = Long.compareUnsigned(last.last() - at, length - 1) >= 0;
        return new Stretch(whole ? length : (int) (last.last() - at) + 1, refused);
    }

    /** Whether so many bytes of a window in vain would be in vain today, too. */
    boolean isStillVain(Window window, int written) {
        if (written == 0) {
            return true;
        }
        AddressMap map = world.visible().map(window.space.root());
        Decode decode = map.at(window.at);
        Stretch stretch = stretch(map, window.at, written, true);
        Window.Sort sort = sort(decode, stretch, true);
        boolean vain = sort == Window.Sort.VAIN || sort == Window.Sort.PERHAPS_VAIN;
        return !window.outlived && vain && stretch.length == written && window.isOn(decode.region());
    }

    /** Whether the place of a window still shows what it did when it was opened. */
    boolean isStillShown(Window window) {
        if (window.outlived) {
            return false;
        }
        AddressMap map = world.visible().map(window.space.root());
        Decode decode = map.at(window.at);
        Stretch stretch = stretch(map, window.at, window.length, window.write);
        return decode.region() != null
                && window.isOn(decode.region())
                && decode.offsetOf(window.at) == window.offset
                && stretch.length == window.length
                && !(window.write && stretch.refused);
    }
}
