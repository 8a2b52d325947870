package org.memtck.kit.generate;

import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Capability;

/** Draws devices: their byte order, what they accept and implement, where they fail. */
final class Devices {
    private static final int[] SIZES = {1, 2, 4, 8};

    private final ChoiceSource choices;
    private final Features features;

    Devices(ChoiceSource choices, Features features) {
        this.choices = choices;
        this.features = features;
    }

    DeviceSpec draw(Size size) {
        boolean big = features.has(Capability.BIG_ENDIAN_DEVICE) && choices.chance(50);
        boolean constrained = features.has(Capability.ACCESS_CONSTRAINTS) && choices.chance(75);
        boolean fails = features.has(Capability.DEVICE_ERRORS) && choices.chance(40);
        return new DeviceSpec(
                big ? Endian.BIG : Endian.LITTLE,
                constrained ? valid() : AccessSizes.ANY_ALIGNED,
                constrained ? impl() : AccessSizes.ANY_ALIGNED,
                choices.below(1 << 16),
                fails ? errors(size) : null);
    }

    /** Mostly everything is accepted, so that the other rules come to bear. */
    private AccessSizes valid() {
        boolean unaligned = choices.chance(60);
        return choices.chance(70) ? new AccessSizes(1, 8, unaligned) : sizes(unaligned);
    }

    private AccessSizes impl() {
        return sizes(choices.chance(35));
    }

    private AccessSizes sizes(boolean unaligned) {
        int one = choices.below(SIZES.length);
        int other = choices.below(SIZES.length);
        return new AccessSizes(SIZES[Math.min(one, other)], SIZES[Math.max(one, other)], unaligned);
    }

    private Range errors(Size size) {
        long first = choices.below(16) & size.last();
        long last = first + choices.below(8);
        return new Range(first, last);
    }
}
