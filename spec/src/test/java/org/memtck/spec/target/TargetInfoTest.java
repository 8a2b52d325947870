package org.memtck.spec.target;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetInfoTest {
    @Test
    @SuppressWarnings("NullAway")
    void whatIsNullIsNamed() {
        assertThatThrownBy(() -> new TargetInfo("bus", "1", null, Parameters.UNBOUNDED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bus has null for its capabilities; expected is a set, which may be empty");
        assertThatThrownBy(() -> new TargetInfo("bus", "1", Set.of(), null))
                .hasMessageStartingWith("bus has null for its parameters");
        assertThatThrownBy(() -> new TargetInfo(null, "1", Set.of(), Parameters.UNBOUNDED))
                .hasMessageStartingWith("a target has null for its name");
    }
}
