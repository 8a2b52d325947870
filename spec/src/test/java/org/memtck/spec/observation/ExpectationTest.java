package org.memtck.spec.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.Size;

class ExpectationTest {
    private static DeviceAccess write(String device) {
        return new DeviceAccess(
                device,
                DeviceSpec.PLAIN,
                true,
                4,
                Bytes.copyOf((byte) 1),
                List.of(new Call(device, true, 4, 1, 1)),
                Cut.EXACT,
                Size.ALL);
    }

    @Test
    void theCanonicalCallsAreThoseOfTheAccesses() {
        Expectation expectation = Expectation.with(Observation.ok(), List.of(write("a"), write("b")));

        assertThat(expectation.canonical().calls())
                .containsExactly(new Call("a", true, 4, 1, 1), new Call("b", true, 4, 1, 1));
        assertThat(expectation.settles()).isEqualTo(Settles.OWN_DEVICES);
    }

    @Test
    void onlyAnAccessThatIsAllowedToMayBeLate() {
        assertThat(write("a").mayBeLate()).isFalse();
        assertThat(write("a").allowedLate().mayBeLate()).isTrue();
        assertThat(write("a").allowedLate().calls()).isEqualTo(write("a").calls());
    }

    @Test
    void aChangeOfWhatIsSettledChangesNothingElse() {
        Expectation expectation = Expectation.refusedWrite().settling(Settles.EVERYTHING);

        assertThat(expectation.settles()).isEqualTo(Settles.EVERYTHING);
        assertThat(expectation.mayBeIgnored()).isTrue();
        assertThat(expectation.canonical()).isEqualTo(Observation.rejected());
        assertThat(Expectation.ok().settling(Settles.OWN_DEVICES)).isSameAs(Expectation.ok());
    }

    @Test
    void whatIsFinalisedIsNamed() {
        assertThat(Expectation.ok().finalizing(List.of("dev", "card")).canonical())
                .isEqualTo(Observation.ok().withFinalized(List.of("dev", "card")));
        assertThat(Expectation.ok().finalizing(List.of())).isSameAs(Expectation.ok());
    }

    @Test
    void dirtyPagesComeWithTheBytesThatTheyAreJudgedBy() {
        List<Range> pages = List.of(new Range(0, 0xfff));
        DirtyBytes dirty = new DirtyBytes(new Range(0, 0x1fff), List.of(new Range(4, 4)), List.of());

        Expectation expectation = Expectation.dirty(pages, dirty);

        assertThat(expectation.canonical()).isEqualTo(Observation.pages(pages));
        assertThat(expectation.dirty()).isEqualTo(dirty);
    }
}
