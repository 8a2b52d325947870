package org.memtck.reference.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.memtck.spec.scenario.Permission;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** The entries of an IOMMU region with granules of 4096 bytes. */
final class TranslationsTest {
    private final Translations translations = new Translations(new RegionSpec.Iommu(Size.ALL, "S", 0x1000));

    @Test
    void theLowBitsAreTheOffsetsAndTheHighOnesTheEntrys() {
        translations.set(0x2000, 0x7fff_ffff_ffff_fabcL, Permission.READ_WRITE);

        assertThat(translations.translate(0x2123, false)).isEqualTo(0x7fff_ffff_ffff_f123L);
        assertThat(translations.translate(0x2fff, true)).isEqualTo(0x7fff_ffff_ffff_ffffL);
    }

    @Test
    void anEntryIsForItsGranuleAlone() {
        translations.set(-0x1000, 0, Permission.READ_WRITE);

        assertThat(translations.translate(-1, false)).isEqualTo(0xfffL);
        assertThat(translations.translate(-0x1001, false)).isNull();
        assertThat(translations.translate(0, false)).isNull();
    }

    @Test
    void eachDirectionNeedsItsPermission() {
        translations.set(0, 0x5000, Permission.READ);
        assertThat(translations.translate(1, false)).isEqualTo(0x5001L);
        assertThat(translations.translate(1, true)).isNull();

        translations.set(0, 0x6000, Permission.WRITE);
        assertThat(translations.translate(1, false)).isNull();
        assertThat(translations.translate(1, true)).isEqualTo(0x6001L);

        translations.set(0, 0x6000, Permission.NONE);
        assertThat(translations.translate(1, false)).isNull();
        assertThat(translations.translate(1, true)).isNull();
    }

    @Test
    void aGranuleEndsBeforeTheNextOne() {
        assertThat(translations.isAligned(0x3000)).isTrue();
        assertThat(translations.isAligned(0x3010)).isFalse();
        assertThat(translations.lastOfGranule(0x3000)).isEqualTo(0x3fff);
        assertThat(translations.lastOfGranule(-1)).isEqualTo(-1);
    }
}
