package org.memtck.spec.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys of special regions, attributes, owners and host windows: where they are wrong, and what was expected. */
class MalformedFamilyLineTest {
    private static void isRefused(String line, int column, String problem) {
        SyntaxException refused = catchThrowableOfType(SyntaxException.class, () -> ScenarioText.parseOperation(line));

        assertThat(refused).hasMessage("line 1, column " + column + ": " + problem);
        assertThat(refused.line()).isEqualTo(1);
        assertThat(refused.column()).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ram m size=1 backing=tape               | 22 | expected anon, resizeable, file or caller, not 'tape'
            ram m size=1 max=2                      | 14 | unexpected 'max=2', the keys here are size= backing= owner=
            ram m size=1 backing=anon seed=2        | 27 | unexpected 'seed=2', the keys here are size= backing= owner=
            ram m size=1 backing=resizeable         | 32 | expected max= before the end of the line
            ram m size=2 backing=resizeable max=1   | 37 | expected a largest size that is not below the size, not '1'
            ram m size=2 backing=resizeable max=0   | 37 | a size is 1 to 2^64 bytes, not 0
            ram m backing=file size=4097            | 25 | expected a multiple of 4096 for RAM in a file, not '4097'
            ram m size=4096 backing=file shared=on  | 37 | expected yes or no, not 'on'
            ram m size=4096 backing=file seed=x     | 35 | 'x' is not an unsigned number below 2^64, decimal or 0x and hexadecimal
            ram m size=1 backing=caller max=1       | 29 | unexpected 'max=1', the keys here are size= backing= owner=
            ram m size=1 owner=                     | 20 | '' is not a name: a letter or _, then letters, digits, _ . or -, at most 128 characters
            container c size=1 owner=a owner=b      | 28 | 'owner=' stands here a second time
            romd r                                  | 7  | expected size= before the end of the line
            romd r size=1 impl=3..4                 | 20 | expected MIN..MAX of 1, 2, 4 and 8, not '3..4'
            iommu i size=1 granule=16               | 26 | expected target= before the end of the line
            iommu i size=1 target=s                 | 24 | expected granule= before the end of the line
            iommu i size=1 target=s granule=8       | 33 | expected a power of two from 16 on, not '8'
            iommu i size=1 target=s granule=24      | 33 | expected a power of two from 16 on, not '24'
            """)
    void aRegionIsRefusedAtItsColumn(String line, int column, String problem) {
        isRefused(line, column, problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            romdmode r                              | 11 | expected on= before the end of the line
            romdmode r on=off                       | 15 | expected yes or no, not 'off'
            ramresize m                             | 12 | expected size= before the end of the line
            ramresize m size=0                      | 18 | a size is 1 to 2^64 bytes, not 0
            inspect m len=1                         | 16 | expected at= before the end of the line
            inspect m at=0 len=65537                | 20 | a block has 0 to 65536 bytes
            iotlb i to=0 perm=r                     | 20 | expected iova= before the end of the line
            iotlb i iova=0 perm=r                   | 22 | expected to= before the end of the line
            iotlb i iova=0 to=0                     | 20 | expected perm= before the end of the line
            iotlb i iova=0 to=0 perm=x              | 26 | expected rw, r, w or none, not 'x'
            log m on=yes                            | 13 | expected client= before the end of the line
            log m client=8 on=yes                   | 14 | expected a client from 0 to 7, not '8'
            log m client=-1 on=yes                  | 14 | '-1' is not an unsigned number below 2^64, decimal or 0x and hexadecimal
            dirty m at=0 len=0 client=0             | 18 | a range has at least one byte
            dirty m at=0 len=1                      | 19 | expected client= before the end of the line
            coalesce d at=0                         | 16 | expected len= before the end of the line
            coalesce d at=0 len=0                   | 21 | a range has at least one byte
            uncoalesce d at=0                       | 14 | unexpected 'at=0', expected the end of the line
            flush d                                 | 7  | unexpected 'd', expected the end of the line
            eventfd                                 | 8  | expected the name of an eventfd before the end of the line
            eventfd e at=0 size=1                   | 22 | expected region= before the end of the line
            eventfd e region=d at=0 size=3          | 30 | expected 1, 2, 4 or 8, not '3'
            eventfd e region=d at=0 size=1 match=x  | 38 | 'x' is not an unsigned number below 2^64, decimal or 0x and hexadecimal
            uneventfd e region=d                    | 13 | unexpected 'region=d', expected the end of the line
            """)
    void anOperationOnARegionIsRefusedAtItsColumn(String line, int column, String problem) {
        isRefused(line, column, problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            owner                                   | 6  | expected the name of an owner before the end of the line
            unowner 7                               | 9  | '7' is not a name: a letter or _, then letters, digits, _ . or -, at most 128 characters
            ref                                     | 4  | expected the name of a region before the end of the line
            unref m n                               | 9  | unexpected 'n', expected the end of the line
            destroy m owner=o                       | 11 | unexpected 'owner=o', expected the end of the line
            pin                                     | 4  | expected the name of a window before the end of the line
            pin h at=0 len=1 access=r               | 26 | expected space= before the end of the line
            pin h space=s at=0 len=0 access=r       | 24 | a window has 1 to 65536 bytes
            pin h space=s at=0 len=65537 access=r   | 24 | a block has 0 to 65536 bytes
            pin h space=s at=0 len=1 access=rw      | 33 | expected r or w, not 'rw'
            pin h space=s at=0 len=1                | 25 | expected access= before the end of the line
            poke h at=0 bytes=0                     | 19 | expected an even number of hexadecimal digits, not '0'
            peek h at=0 len=65537                   | 17 | a block has 0 to 65536 bytes
            unpin h                                 | 8  | expected written= before the end of the line
            unpin h written=65537                   | 17 | a block has 0 to 65536 bytes
            """)
    void anOperationOnAnOwnerOrWindowIsRefusedAtItsColumn(String line, int column, String problem) {
        isRefused(line, column, problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ok length=65537                         | 11 | a block has 0 to 65536 bytes
            ok signals=1                            | 12 | '1' is not a name: a letter or _, then letters, digits, _ . or -, at most 128 characters
            ok signals=e,                           | 14 | '' is not a name: a letter or _, then letters, digits, _ . or -, at most 128 characters
            ok pages=0                              | 11 | expected '-' before the end of the value
            ok pages=0-                             | 12 | '' is not an unsigned number below 2^64, decimal or 0x and hexadecimal
            ok pages=0-1,3-2                        | 14 | expected FIRST-LAST with FIRST not above LAST
            ok finalized=a:b                        | 14 | 'a:b' is not a name: a letter or _, then letters, digits, _ . or -, at most 128 characters
            ok finalized=a finalized=b              | 16 | 'finalized=' stands here a second time
            """)
    void aPartOfAnObservationIsRefusedAtItsColumn(String reply, int column, String problem) {
        assertThatThrownBy(() -> ScenarioText.parseObservation(reply))
                .isInstanceOf(SyntaxException.class)
                .hasMessage("line 1, column " + column + ": " + problem);
    }
}
