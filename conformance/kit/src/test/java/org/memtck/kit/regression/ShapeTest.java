package org.memtck.kit.regression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

class ShapeTest {
    private static String shape(String... lines) throws SyntaxException {
        return Shape.of(
                ScenarioText.parse("memtck 1\n" + String.join("\n", lines)).operations());
    }

    @Test
    void numbersDoNotMatter() throws SyntaxException {
        assertThat(shape("ram A size=0x10", "fill A at=0x0 bytes=aa"))
                .isEqualTo(shape("ram A size=0x20", "fill A at=0x8 bytes=bcde"));
    }

    @Test
    void namesDoNotMatterButWhatTheyNameDoes() throws SyntaxException {
        String shape = shape("container A size=1", "ram B size=1", "add B in=A at=0", "space S root=A");

        assertThat(shape("container x size=1", "ram y size=1", "add y in=x at=0", "space z root=x"))
                .isEqualTo(shape);
        assertThat(shape("container A size=1", "ram B size=1", "add B in=A at=0", "space S root=B"))
                .isNotEqualTo(shape);
    }

    @Test
    void kindsOfOperationsAndRegionsMatter() throws SyntaxException {
        assertThat(shape("ram A size=1")).isNotEqualTo(shape("rom A size=1"));
        assertThat(shape("ram A size=1")).isNotEqualTo(shape("ram A size=0x1000 backing=file"));
        assertThat(shape("ram A size=1", "enable A")).isNotEqualTo(shape("ram A size=1", "disable A"));
    }

    @Test
    void wordsAndStatedPrioritiesMatter() throws SyntaxException {
        assertThat(shape("ram A size=1", "readonly A on=yes")).isNotEqualTo(shape("ram A size=1", "readonly A on=no"));
        assertThat(shape("add B in=A at=0")).isNotEqualTo(shape("add B in=A at=0 prio=1"));
        assertThat(shape("add B in=A at=0 prio=-4")).isEqualTo(shape("add B in=A at=0 prio=1"));
    }

    @Test
    void everyFamilyHasAShape() throws SyntaxException {
        assertThat(shape(
                        "mmio D size=0x10 valid=4..4 endian=big",
                        "eventfd e region=D at=0x0 size=4 match=0x7",
                        "iommu I size=0x1000 target=S granule=0x1000 owner=O",
                        "iotlb I iova=0x0 to=0x0 perm=rw",
                        "read S at=0x0 size=2 order=be",
                        "begin"))
                .isEqualTo("""
                        mmio N0 size=# endian=big valid=#
                        eventfd N1 region=N0 at=# size=# match=#
                        iommu N2 size=# target=N3 granule=# owner=N4
                        iotlb N2 iova=# to=# perm=rw
                        read N3 at=# size=# order=be
                        begin
                        """);
    }
}
