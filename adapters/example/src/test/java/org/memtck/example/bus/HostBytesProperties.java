package org.memtck.example.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class HostBytesProperties {
    private static final int LENGTH = 3 * HostBytes.PAGE;

    @Property(seed = "1")
    void aPrivateMappingShowsTheFileUnderWhatIsWrittenToIt(@ForAll long seed) {
        HostBytes file = HostBytes.startingWith(offset -> (int) (seed + offset));
        HostBytes mapping = file.copyOnWrite();
        byte[] first = all(file);

        assertThat(all(mapping)).isEqualTo(first);
        assertBehavesAsAnArray(mapping, first.clone(), new Random(seed));
        assertThat(all(file)).isEqualTo(first);
    }

    @Property(seed = "1")
    void writtenBytesStayAndAllOthersAreAsAtFirst(@ForAll long seed) {
        assertBehavesAsAnArray(HostBytes.zero(), new byte[LENGTH], new Random(seed));
        HostBytes file = HostBytes.startingWith(offset -> (int) (seed ^ offset));
        assertBehavesAsAnArray(file, all(file), new Random(seed));
    }

    private static void assertBehavesAsAnArray(HostBytes bytes, byte[] expected, Random random) {
        for (int i = 0; i < 20; i++) {
            int from = random.nextInt(LENGTH);
            int count = random.nextInt(Math.min(LENGTH - from, HostBytes.PAGE + 2) + 1);
            byte[] run = new byte[count];
            random.nextBytes(run);
            bytes.write(from, run, 0, count);
            System.arraycopy(run, 0, expected, from, count);
            assertThat(all(bytes)).isEqualTo(expected);
        }
    }

    private static byte[] all(HostBytes bytes) {
        byte[] all = new byte[LENGTH];
        bytes.read(0, all, 0, LENGTH);
        return all;
    }
}
