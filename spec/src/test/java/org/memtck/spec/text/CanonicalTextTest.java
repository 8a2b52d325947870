package org.memtck.spec.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ram main size=4096                        | ram main size=0x1000
            container all size=18446744073709551616   | container all size=0x10000000000000000
            container all size=18446744073709551615   | container all size=0xffffffffffffffff
            alias a size=1 of=main offset=0           | alias a of=main offset=0x0 size=0x1
            add main at=0 in=board                    | add main in=board at=0x0
            add main at=0 in=board prio=0             | add main in=board at=0x0 prio=0
            add main at=0 in=board prio=-1            | add main in=board at=0x0 prio=-1
            read cpu size=4 at=0xFF order=le          | read cpu at=0xff size=4
            read cpu size=4 at=255 order=be           | read cpu at=0xff size=4 order=be
            write cpu value=010 size=8 at=1           | write cpu at=0x1 size=8 value=0xa
            load cpu len=0x10 at=1                    | load cpu at=0x1 len=16
            store cpu bytes=ABcd at=1                 | store cpu at=0x1 bytes=abcd
            ram main owner=o backing=anon size=1      | ram main size=0x1 owner=o
            ram main max=2 backing=resizeable size=1  | ram main size=0x1 backing=resizeable max=0x2
            ram m seed=0 shared=no backing=file size=4096 | ram m size=0x1000 backing=file
            ram m owner=o seed=7 shared=yes backing=file size=4096 | \
            ram m size=0x1000 backing=file shared=yes seed=0x7 owner=o
            ram m backing=caller size=1               | ram m size=0x1 backing=caller
            romd r seed=1 endian=big size=1           | romd r size=0x1 endian=big seed=0x1
            iommu i granule=4096 size=1 target=s owner=o | iommu i size=0x1 target=s granule=0x1000 owner=o
            iotlb i perm=none to=1 iova=0             | iotlb i iova=0x0 to=0x1 perm=none
            eventfd e match=1 size=1 at=0 region=d    | eventfd e region=d at=0x0 size=1 match=0x1
            eventfd e size=1 at=0 region=d            | eventfd e region=d at=0x0 size=1
            log m on=no client=0                      | log m client=0 on=no
            dirty m client=0 len=16 at=0              | dirty m at=0x0 len=0x10 client=0
            pin h access=w len=0x10 at=0 space=s      | pin h space=s at=0x0 len=16 access=w
            unpin h written=0x10                      | unpin h written=16
            mmio d size=1 endian=little valid=1..8 impl=1..8 valid-unaligned=no seed=0 | mmio d size=0x1
            mmio d errors=1..2 seed=3 impl-unaligned=yes valid=2..4 size=16 endian=big | \
            mmio d size=0x10 endian=big valid=2..4 impl-unaligned=yes seed=0x3 errors=0x1..0x2
            """)
    void operationsHaveOneForm(String written, String printed) throws SyntaxException {
        assertThat(ScenarioText.print(ScenarioText.parseOperation(written))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ok                                        | ok
            ok value=16                               | ok value=0x10
            ok ranges=                                | ok
            ok calls=d:w:1:2:3,d:r:0:1:0 value=1      | ok value=0x1 calls=d:w:0x1:2:0x3,d:r:0x0:1:0x0
            ok ranges=0-15:main+0:ro,16-16:d.1-a+1    | ok ranges=0x0-0xf:main+0x0:ro,0x10-0x10:d.1-a+0x1
            rejected bytes=00FF                       | rejected bytes=00ff
            ok length=0x10                            | ok length=16
            ok signals=b,a,b                          | ok signals=b,a,b
            ok pages=0-4095,8192-8199                 | ok pages=0x0-0xfff,0x2000-0x2007
            ok finalized=o,a pages=0-0 signals=e calls=d:w:0:1:0 length=1 bytes=00 value=0 | \
            ok value=0x0 bytes=00 length=1 calls=d:w:0x0:1:0x0 signals=e pages=0x0-0x0 finalized=o,a
            illegal rule=TREE-1                       | illegal rule=TREE-1
            error message=a=b                         | error message=a=b
            """)
    void observationsHaveOneForm(String written, String printed) throws SyntaxException {
        assertThat(ScenarioText.print(ScenarioText.parseObservation(written))).isEqualTo(printed);
    }
}
