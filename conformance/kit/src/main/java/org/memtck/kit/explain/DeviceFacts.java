package org.memtck.kit.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Cut;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;

/** How a single access to a device is to be cut into callbacks, or why it is refused (rules VALID, IMPL and LANE). */
final class DeviceFacts {
    /** The families of rules that say how often a device is called, and how. */
    private static final Set<String> ABOUT_CALLBACKS = Set.of("MMIO", "VALID", "IMPL", "LANE");

    private final List<String> facts = new ArrayList<>();

    private DeviceFacts() {}

    static List<String> of(Scene scene) {
        Access access = Access.of(scene.operation());
        DeviceFacts device = new DeviceFacts();
        if (access == null) {
            scene.expectation().accesses().forEach(device::ofDevice);
            return device.facts;
        }
        Sight end = access.end(scene.visible());
        if (end != null && isCalled(end.region(), access)) {
            device.tell(scene, access, end);
        }
        device.ofGuest(scene, access);
        return device.facts;
    }

    private static boolean isCalled(DrawnRegion region, Access access) {
        return region.spec instanceof RegionSpec.Mmio
                || (region.spec instanceof RegionSpec.RomDevice && (access.write() || !region.romMode));
    }

    private void tell(Scene scene, Access access, Sight end) {
        DeviceSpec device = end.region().spec.deviceOrPlain();
        String name = end.region().name;
        if (refusal(access, name, device.valid(), end.offset().longValue())) {
            return;
        }
        if (scene.last().rules().contains(Rule.IMPL_5)) {
            inexact(access, scene.expectation());
        }
        for (DeviceAccess each : scene.expectation().accesses()) {
            if (each.region().equals(name) && !each.calls().isEmpty()) {
                if (!isPlain(each)
                        || ABOUT_CALLBACKS.contains(scene.finding().rule().family())) {
                    callbacks(access, each);
                }
                failures(each);
                ofDevice(each);
            }
        }
    }

    /** Whether the access is one callback just like it, of which there is little to say. */
    private static boolean isPlain(DeviceAccess each) {
        Call first = each.calls().get(0);
        return each.calls().size() == 1 && first.size() == each.bytes().length() && first.offset() == each.offset();
    }

    private boolean refusal(Access access, String name, AccessSizes valid, long offset) {
        String refused = ": it is refused, without a callback";
        if (!valid.includes(access.size())) {
            facts.add(name + " takes accesses of " + sizes(valid) + ", and this is " + access.words() + refused);
            return true;
        }
        if (!valid.unaligned() && (offset & (access.size() - 1)) != 0) {
            facts.add(name + " takes aligned accesses only, and offset " + Numbers.hex(offset)
                    + " is not a multiple of " + access.size() + refused);
            return true;
        }
        return false;
    }

    private static String sizes(AccessSizes sizes) {
        return sizes.min() == sizes.max()
                ? Numbers.counted(sizes.min(), "byte")
                : sizes.min() + " to " + sizes.max() + " bytes";
    }

    private void callbacks(Access access, DeviceAccess each) {
        AccessSizes valid = each.device().valid();
        AccessSizes impl = each.device().impl();
        String offsets =
                each.calls().stream().map(call -> Numbers.hex(call.offset())).collect(Collectors.joining(", "));
        List<Integer> all = each.calls().stream().map(Call::size).distinct().toList();
        String callbacks = all.size() > 1
                ? "callbacks at "
                        + each.calls().stream()
                                .map(call ->
                                        Numbers.hex(call.offset()) + " (" + Numbers.counted(call.size(), "byte") + ")")
                                .collect(Collectors.joining(", "))
                : (each.calls().size() == 1 ? "one callback" : "callbacks") + " of "
                        + Numbers.counted(all.get(0), "byte") + " at " + offsets;
        facts.add(access.words() + " at offset " + Numbers.hex(each.offset()) + " of " + each.region() + " (valid "
                + words(valid) + ", impl " + words(impl) + ") becomes " + callbacks + freedom(each.cut()));
    }

    /** An access that cannot be carried out without other bytes. */
    private void inexact(Access access, Expectation expectation) {
        facts.add("no callbacks that the implementation handles move just the bytes of " + access.words()
                + ": it is rejected, without a callback, or carried out with others");
        expectation.others().stream()
                .flatMap(other -> other.accesses().stream())
                .limit(1)
                .forEach(each -> callbacks(access, each));
    }

    private static String words(AccessSizes sizes) {
        return sizes.min() + ".." + sizes.max() + (sizes.unaligned() ? " unaligned" : "");
    }

    private static String freedom(Cut cut) {
        return switch (cut) {
            case EXACT -> "";
            case ANY_ORDER -> ", in any order";
            case ANY_COVER -> ", or one of that size elsewhere that covers the bytes";
            case ANY_ALIGNED -> ", or any other aligned ones that cover the bytes";
            case ANY_PARTITION -> ", or any others that its implementation handles and that cover each byte once";
            case ANY_PIECES, SOME_PIECES -> ", or any others that its implementation handles, each with such a byte";
            case ANY_WIDENED ->
                ", or any others that its implementation handles and that write each of these bytes once";
        };
    }

    private void failures(DeviceAccess each) {
        for (Call call : each.calls()) {
            if (each.device().failsAt(call.offset())) {
                facts.add("the callback at " + Numbers.hex(call.offset()) + " reports an error, as all within "
                        + each.device().errors() + " do: the access is a fault");
            }
        }
    }

    private void ofDevice(DeviceAccess each) {
        boolean wide = each.calls().stream().anyMatch(call -> call.size() > 1);
        if (each.device().endian() == Endian.BIG && wide) {
            facts.add(each.region()
                    + " is big-endian: the byte at the lowest offset is the highest of a callback's value");
        }
    }

    private void ofGuest(Scene scene, Access access) {
        if (access.order() == Endian.BIG && access.size() > 1) {
            facts.add("the guest is big-endian (order=be): the byte at the lowest address is the highest of its value");
        }
        if (access.write() && scene.operation() instanceof Operation.Write write && isWide(write)) {
            facts.add("of the value " + Numbers.hex(write.value()) + " just the lower " + 8 * write.size()
                    + " bits count");
        } else if (!access.write() && scene.finding().rule() == Rule.MMIO_2) {
            facts.add("a callback sets the bits above its size, too: they must not reach the guest");
        }
    }

    private static boolean isWide(Operation.Write write) {
        return write.size() < 8 && write.value() >>> (8 * write.size()) != 0;
    }
}
