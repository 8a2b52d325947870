package org.memtck.spec.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionTest {
    @ParameterizedTest
    @CsvSource({"READ_WRITE,rw,true,true", "READ,r,true,false", "WRITE,w,false,true", "NONE,none,false,false"})
    void aPermissionLetsItsDirectionsPass(Permission permission, String word, boolean reads, boolean writes) {
        assertThat(permission.word()).isEqualTo(word);
        assertThat(permission.allows(false)).isEqualTo(reads);
        assertThat(permission.allows(true)).isEqualTo(writes);
    }
}
