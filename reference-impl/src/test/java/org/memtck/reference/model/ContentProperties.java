package org.memtck.reference.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** Content against an array of bytes, each of which is known or not. */
class ContentProperties {
    private static final int SIZE = 300;

    private static Content content(RegionSpec spec) {
        return Content.of(spec);
    }

    @Property(seed = "1", tries = 300)
    void itIsAnArrayThatShrinkingForgets(@ForAll long seed) {
        Random random = new Random(seed);
        Content content = content(new RegionSpec.ResizeableRam(Size.of(SIZE), Size.of(SIZE)));
        byte[] bytes = new byte[SIZE];
        boolean[] unknown = new boolean[SIZE];
        for (int step = 0; step < 60; step++) {
            int from = random.nextInt(SIZE);
            int length = random.nextInt(Math.min(90, SIZE - from));
            if (random.nextInt(6) == 0) {
                content.forget(from);
                Arrays.fill(unknown, from, SIZE, true);
            } else if (random.nextBoolean()) {
                byte[] written = new byte[length];
                random.nextBytes(written);
                content.write(from, written, 0, length);
                System.arraycopy(written, 0, bytes, from, length);
                Arrays.fill(unknown, from, from + length, false);
            } else {
                agree(content, bytes, unknown, from, length);
            }
        }
    }

    private static void agree(Content content, byte[] bytes, boolean[] unknown, int from, int length) {
        boolean known = true;
        for (int i = from; i < from + length; i++) {
            known &= !unknown[i];
        }
        assertThat(content.isKnown(from, length)).isEqualTo(known);
        byte[] read = new byte[length];
        content.read(from, read, 0, length);
        if (known) {
            assertThat(read).isEqualTo(Arrays.copyOfRange(bytes, from, from + length));
        }
    }

    @Property(seed = "2", tries = 300)
    void aFilesBytesAreThoseOfItsSeedUntilTheyAreWritten(@ForAll long seed, @ForAll short fileSeed) {
        Random random = new Random(seed);
        Content content = content(new RegionSpec.FileRam(Size.of(0x1000), true, fileSeed));
        int at = random.nextInt(SIZE);
        int length = 1 + random.nextInt(90);
        content.write(at, new byte[length], 0, length);

        for (int offset = 0; offset < SIZE + 100; offset++) {
            byte[] read = new byte[1];
            content.read(offset, read, 0, 1);
            boolean written = at <= offset && offset < at + length;
            assertThat(read[0]).isEqualTo(written ? 0 : (byte) DeviceModel.byteAt(fileSeed, offset));
        }
    }
}
