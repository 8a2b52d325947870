package org.memtck.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.TargetInfo;

class GreetingTest {
    @Test
    void namesCapabilitiesAndParametersAreTaken() throws AgentFailure {
        TargetInfo info = Greeting.parse("hello name=bus version=1.2 capabilities=mmio,equal-priority-overlap"
                + " max-ram=0x10000 address-bits=32 granule=4 max-access=4 colour=blue");
        assertThat(info.name()).isEqualTo("bus");
        assertThat(info.version()).isEqualTo("1.2");
        assertThat(info.capabilities())
                .containsExactlyInAnyOrder(
                        Capability.RAM, Capability.MMIO, Capability.EQUAL_PRIORITY_OVERLAP, Capability.OVERLAP);
        assertThat(info.parameters()).isEqualTo(new Parameters(0x10000, 32, 4, 4));
    }

    @Test
    void thePageOfTheTargetIsTaken() throws AgentFailure {
        assertThat(Greeting.parse(FakeAgent.GREETING + " page=0x400")
                        .parameters()
                        .page())
                .isEqualTo(1024);
    }

    @Test
    void theDialectOfTheTargetIsTaken() throws AgentFailure {
        assertThat(Greeting.parse(FakeAgent.GREETING + " dialect=flat-vmm,VIS-2/open-bus=0xff")
                        .parameters()
                        .dialect())
                .hasToString("VIS-2/open-bus=0xff,BLK-1/prefix");
    }

    @Test
    void parametersMayBeAbsentOrBoundNothing() throws AgentFailure {
        assertThat(Greeting.parse(FakeAgent.GREETING).parameters()).isEqualTo(Parameters.UNBOUNDED);
        assertThat(Greeting.parse(FakeAgent.GREETING + " max-ram=0xffffffffffffffff")
                        .parameters()
                        .maxRam())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aNameAndAVersionFitOnALine() throws AgentFailure {
        String longest = "v".repeat(Greeting.LONGEST);
        assertThat(Greeting.parse("hello name=a capabilities=ram version=" + longest)
                        .version())
                .isEqualTo(longest);
        assertThatThrownBy(() -> Greeting.parse("hello name=a capabilities=ram version=v" + longest))
                .hasMessageContaining("version= is longer than 100 characters");
        assertThatThrownBy(() -> Greeting.parse("hello version=1 capabilities=ram name=v" + longest))
                .hasMessageContaining("name= is longer than 100 characters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hi name=a version=1 capabilities=ram                          | does not begin with 'hello'
            error message=protocol-version-not-supported                  | does not begin with 'hello'
            hello memtck=2 name=a version=1 capabilities=ram              | version '2' of the protocol
            hello version=1 capabilities=ram                              | name= is missing
            hello name=a capabilities=ram                                 | version= is missing
            hello name=a version=1                                        | capabilities= is missing
            hello name=a version=1 capabilities=                          | 'capabilities=' is not key=value
            hello name=a name=b version=1 capabilities=ram                | 'name' stands there twice
            hello name=a b version=1 capabilities=ram                     | 'b' is not key=value
            hello name=a\033[2J version=1 capabilities=ram                | name=a.[2J is not all printable ASCII
            hello name=a version=1\u009b5m capabilities=ram               | version=1.5m is not all printable ASCII
            hello name=a version=1 capabilities=ram,flying                | 'flying' is unknown; there are ram,rom,mmio
            hello name=a version=1 capabilities=ram,                      | '' is unknown
            hello name=a version=1 capabilities=ram max-ram=much          | max-ram=much is not an unsigned number
            hello name=a version=1 capabilities=ram max-ram=-1            | max-ram=-1 is not an unsigned number
            hello name=a version=1 capabilities=ram max-ram=99999999999999999999 | is not an unsigned number
            hello name=a version=1 capabilities=ram max-ram=0             | max-ram is at least 1
            hello name=a version=1 capabilities=ram address-bits=65       | address-bits is 8 to 64
            hello name=a version=1 capabilities=ram dialect=RO-2/land     | dialect= is none: there is no variant 'RO-2/land'
            hello name=a version=1 capabilities=ram granule=3             | granule is a power of two
            hello name=a version=1 capabilities=ram page=0x800000         | page is a power of two from 64 to 65536
            hello name=a version=1 capabilities=ram max-access=16         | max-access is 1, 2, 4 or 8
            hello name=a version=1 capabilities=ram max-access=0x100000001 | max-access is 1, 2, 4 or 8
            """)
    void aMalformedGreetingIsRefusedWithWhatIsWrong(String line, String problem) {
        assertThatThrownBy(() -> Greeting.parse(line))
                .isInstanceOf(AgentFailure.class)
                .hasMessageContaining(problem);
    }
}
