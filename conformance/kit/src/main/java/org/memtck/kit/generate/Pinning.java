package org.memtck.kit.generate;

import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.reference.Reference;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.target.Parameters;

/** Draws host windows and their use. */
final class Pinning {
    private static final int MOST_WINDOWS = 3;
    private static final int LONGEST = 40;
    /** Windows over edges of larger pages would be slow to look at. */
    private static final int LARGEST_PAGE = 0x4000;

    private final ChoiceSource choices;
    private final Sketch sketch;
    private final Parameters parameters;
    private final Accesses accesses;
    private final AddressPool addresses;
    private final Reference reference;
    private int windows;
    private PinOperation.@Nullable Pin last;

    Pinning(
            ChoiceSource choices,
            Sketch sketch,
            Parameters parameters,
            Accesses accesses,
            AddressPool addresses,
            Reference reference) {
        this.choices = choices;
        this.sketch = sketch;
        this.parameters = parameters;
        this.accesses = accesses;
        this.addresses = addresses;
        this.reference = reference;
    }

    @Nullable
    Operation draw() {
        if (sketch.windows.isEmpty() || (sketch.windows.size() < MOST_WINDOWS && choices.chance(20))) {
            return pin();
        }
        Sketch.Window window = any();
        int kind = choices.below(100);
        if (kind < 40 && window.write()) {
            int length = length(window);
            int at = choices.chance(60) ? 0 : choices.below(window.length() - length + 1);
            return new PinOperation.Poke(window.handle(), at, accesses.bytes(length));
        } else if (kind < 75) {
            int length = length(window);
            return new PinOperation.Peek(window.handle(), choices.below(window.length() - length + 1), length);
        }
        return unpin(window);
    }

    private int length(Sketch.Window window) {
        return choices.chance(30) ? window.length() : choices.between(1, Math.min(window.length(), 8));
    }

    /** Pins what was pinned last once more, or something else. */
    private @Nullable Operation pin() {
        boolean again = last != null && sketch.spaces.contains(last.space()) && choices.chance(20);
        last = again && last != null ? again(last) : another();
        return last;
    }

    /** A further window on the same bytes. */
    PinOperation.Pin again(PinOperation.Pin pin) {
        return new PinOperation.Pin("h" + windows++, pin.space(), pin.at(), pin.length(), choices.chance(60));
    }

    /** A window anywhere, or null if there is no space that shows something. */
    PinOperation.@Nullable Pin another() {
        String space = addresses.space();
        if (space == null) {
            return null;
        }
        Long edge = choices.chance(50) ? edgeOfRight(space) : null;
        if (edge != null) {
            long before = choices.between(1, 16);
            long at = addresses.fitting(Long.compareUnsigned(edge, before) < 0 ? 0 : edge - before, LONGEST);
            return new PinOperation.Pin("h" + windows++, space, at, LONGEST, choices.chance(60));
        }
        Region owned = choices.chance(50) ? sketch.pick(choices, r -> r.owner != null) : null;
        Long address = owned == null ? null : reference.addressOf(space, owned.name, choices.below(8));
        long near = address == null ? addresses.address(space, 1) : address;
        long at = choices.chance(50) ? near & -Long.BYTES : near;
        int length = addresses.atMost(choices.chance(50) ? choices.between(1, 8) : length());
        return new PinOperation.Pin("h" + windows++, space, addresses.fitting(at, length), length, choices.chance(60));
    }

    /** Mostly a short one; one in twenty goes over an edge of a page. */
    private int length() {
        return choices.chance(95)
                ? choices.between(1, LONGEST)
                : choices.below(2) * (int) Math.min(parameters.page(), LARGEST_PAGE) + choices.between(1, 300);
    }

    /** An address at which the same memory may go on with another right to write, or null if none is known (rule PIN-3). */
    private @Nullable Long edgeOfRight(String space) {
        Region shadow = sketch.pick(choices, region -> region.isAlias() && region.readOnly);
        if (shadow == null || !(shadow.spec instanceof RegionSpec.Alias alias)) {
            return null;
        }
        long end = alias.offset() + shadow.size.last() + 1;
        return reference.addressOf(space, alias.target(), choices.chance(50) ? alias.offset() : end);
    }

    Operation unpin() {
        return unpin(any());
    }

    private Sketch.Window any() {
        return sketch.windows.get(choices.below(sketch.windows.size()));
    }

    Operation unpin(Sketch.Window window) {
        int written = window.write() ? choices.below(Math.min(window.length(), 8) + 1) : 0;
        return new PinOperation.Unpin(window.handle(), written);
    }
}
