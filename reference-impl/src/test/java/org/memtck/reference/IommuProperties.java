package org.memtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;

/** What is reached through IOMMU regions is what is reached directly, at the translated addresses. */
class IommuProperties {
    @Property(seed = "1", tries = 400)
    void anAccessIsTheAccessAtTheTranslatedAddress(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int chain) {
        Random random = new Random(seed);
        Twins twins = new Twins(random, chain);
        for (int i = 0; i < 60; i++) {
            int size = 1 << random.nextInt(4);
            long at = random.nextInt(twins.size()) & (random.nextBoolean() ? -size : -1);
            boolean write = random.nextBoolean() && twins.isWithinGranules(at, size);
            String value = write ? " value=0x" + Long.toHexString(random.nextLong()) : "";
            String word = write ? "write " : "read ";
            Step step = twins.translated.step(word + "s1 at=" + at + " size=" + size + value);
            long to = twins.translate(at, write);
            if (!twins.isWithinGranules(at, size)) {
                assertThat(step.kind() == Step.Kind.OPEN
                                || step.expectation().canonical().equals(Observation.rejected()))
                        .isTrue();
            } else if (to < 0) {
                assertThat(step.expectation().canonical()).isEqualTo(Observation.rejected());
            } else {
                Step direct = twins.direct.step(word + "cpu at=" + to + " size=" + size + value);
                assertThat(step.kind()).isEqualTo(direct.kind());
                assertThat(step.expectation()).isEqualTo(direct.expectation());
            }
        }
    }

    @Property(seed = "2", tries = 400)
    void aBlockIsItsBytesOneByOne(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int chain) {
        Random random = new Random(seed);
        Twins twins = new Twins(random, chain);
        for (int i = 0; i < 20; i++) {
            int length = random.nextInt(100);
            long at = random.nextInt(twins.size());
            if (random.nextBoolean()) {
                load(twins, at, length);
            } else {
                byte[] bytes = new byte[length];
                random.nextBytes(bytes);
                store(twins, at, bytes);
            }
        }
    }

    private static void load(Twins twins, long at, int length) {
        Step block = twins.translated.step("load s1 at=" + at + " len=" + length);
        assertThat(block.kind()).isEqualTo(Step.Kind.DONE);
        List<Observation> single = new ArrayList<>();
        byte[] expected = new byte[length];
        for (int i = 0; i < length; i++) {
            Observation one = twins.translated.observe("read s1 at=" + (at + i) + " size=1");
            single.add(one);
            boolean arrived = one.value() != null;
            assertThat(block.expectation().missing() != null
                            && block.expectation().missing().get(i))
                    .isEqualTo(!arrived);
            expected[i] = one.value() == null ? 0 : one.value().byteValue();
        }
        agree(block.expectation().canonical(), single);
        if (length > 0) {
            var bytes = block.expectation().canonical().bytes();
            assertThat(bytes == null ? null : bytes.toArray()).isEqualTo(expected);
        }
    }

    /** The block goes through one twin, its bytes one by one to the other, directly. */
    private static void store(Twins twins, long at, byte[] bytes) {
        StringBuilder hex = new StringBuilder();
        List<Observation> single = new ArrayList<>();
        for (int i = 0; i < bytes.length; i++) {
            hex.append(String.format("%02x", bytes[i]));
            long to = twins.translate(at + i, true);
            single.add(
                    to < 0
                            ? Observation.rejected()
                            : twins.direct.observe("write cpu at=" + to + " size=1 value=" + (bytes[i] & 0xff)));
        }
        Step block = twins.translated.step("store s1 at=" + at + " bytes=" + hex);

        agree(block.expectation().canonical(), single);
        for (long page = 0; page < 0x5800; page += 0x800) {
            String look = "load cpu at=" + page + " len=0x800";
            assertThat(twins.translated.answer(look)).isEqualTo(twins.direct.answer(look));
        }
    }

    private static void agree(Observation block, List<Observation> single) {
        boolean rejected = single.stream().anyMatch(one -> one.status() == Status.REJECTED);
        assertThat(block.status()).isEqualTo(rejected ? Status.REJECTED : Status.OK);
        List<Call> calls = single.stream().flatMap(one -> one.calls().stream()).toList();
        assertThat(bytewise(block.calls())).isEqualTo(bytewise(calls));
    }

    /** Each byte that callbacks move, in ascending order within a callback; the devices' orders differ. */
    private static List<String> bytewise(List<Call> calls) {
        List<String> bytes = new ArrayList<>();
        for (Call call : calls) {
            for (int i = 0; i < call.size(); i++) {
                int lane = call.region().equals("late") ? call.size() - 1 - i : i;
                long value = call.value() >>> (8 * lane) & 0xff;
                bytes.add(call.region() + call.write() + (call.offset() + i) + "=" + value);
            }
        }
        return bytes;
    }

    @Example
    void fourTranslationsAreSpecifiedAndAFifthIsNot() {
        Lines lines = new Lines("ram main size=0x100", "space t0 root=main", "fill main at=0x10 bytes=5a");
        for (int i = 1; i <= 5; i++) {
            lines.done(
                    "iommu m" + i + " size=0x100 target=t" + (i - 1) + " granule=16",
                    "space t" + i + " root=m" + i,
                    "iotlb m" + i + " iova=0x10 to=0x10 perm=r");
        }

        assertThat(lines.answer("read t4 at=0x10 size=1")).isEqualTo("ok value=0x5a");
        assertThat(lines.answer("load t4 at=0x10 len=1")).isEqualTo("ok bytes=5a");
        for (String fifth : List.of("read t5 at=0x10 size=1", "load t5 at=0x10 len=1", "read t5 at=0x20 size=1")) {
            assertThat(lines.kind(fifth)).as(fifth).isEqualTo(fifth.contains("0x20") ? Step.Kind.DONE : Step.Kind.OPEN);
        }
        lines.done("iotlb m1 iova=0x10 to=0x10 perm=none");
        assertThat(lines.kind("read t5 at=0x10 size=1")).isEqualTo(Step.Kind.OPEN);
        assertThat(lines.kind("load t5 at=0x10 len=1")).isEqualTo(Step.Kind.OPEN);
    }

    @Example
    void aSpaceThatIsTranslatedToStaysOpen() {
        Lines lines = new Lines("ram main size=0x100", "space cpu root=main", "owner o");
        lines.done("iommu mmu size=0x100 target=cpu granule=16 owner=o");

        assertThat(lines.observe("unspace cpu").status()).isEqualTo(Status.ERROR);
        assertThat(lines.finalized("unowner o")).containsExactly("mmu", "o");
        assertThat(lines.answer("unspace cpu")).isEqualTo("ok");
        assertThat(lines.observe("iommu m2 size=0x100 target=cpu granule=16").status())
                .isEqualTo(Status.ERROR);
    }
}
