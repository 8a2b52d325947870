package org.memtck.spec.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.spec.scenario.Limits;

class MalformedLineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ram                           | 4  | expected the name of a region before the end of the line
            ram size=1                    | 5  | expected the name of a region, not 'size=1'
            size=1                        | 1  | expected an operation, not 'size=1'
            ram 1a size=1                 | 5  | '1a' is not a name: a letter or _, then letters, digits, _ . or -, at most 128 characters
            ram m                         | 6  | expected size= before the end of the line
            ram m   # size=1              | 9  | expected size= before the end of the line
            ram m size=                   | 12 | '' is not an unsigned number below 2^64, decimal or 0x and hexadecimal
            ram m size=0                  | 12 | a size is 1 to 2^64 bytes, not 0
            ram m size=-1                 | 12 | '-1' is not an unsigned number below 2^64, decimal or 0x and hexadecimal
            ram m size=0x                 | 12 | '0x' is not an unsigned number below 2^64, decimal or 0x and hexadecimal
            ram m size=0x10000000000000001 | 12 | '0x10000000000000001' is not an unsigned number below 2^64, decimal or 0x and hexadecimal
            ram m size=1 size=2           | 14 | 'size=' stands here a second time
            ram m size=1 at=2             | 14 | unexpected 'at=2', the keys here are size= backing= owner=
            ram m n size=1                | 7  | unexpected 'n', the keys here are size= backing= owner=
            alias a of=main size=1        | 23 | expected offset= before the end of the line
            alias a of= offset=0 size=1   | 12 | '' is not a name: a letter or _, then letters, digits, _ . or -, at most 128 characters
            mmio d size=1 endian=middle   | 22 | expected little or big, not 'middle'
            mmio d size=1 valid=4..2      | 21 | expected MIN..MAX of 1, 2, 4 and 8, not '4..2'
            mmio d size=1 impl=1-4        | 20 | expected MIN..MAX of 1, 2, 4 and 8, not '1-4'
            mmio d size=1 impl-unaligned=true | 30 | expected yes or no, not 'true'
            mmio d size=1 errors=4        | 22 | expected FIRST..LAST, not '4'
            mmio d size=1 errors=4..3     | 22 | expected FIRST..LAST with FIRST not above LAST, not '4..3'
            mmio d size=1 errors=4..x     | 25 | 'x' is not an unsigned number below 2^64, decimal or 0x and hexadecimal
            add m in=b at=0 prio=+1       | 22 | '+1' is not a signed 32-bit decimal number
            add m in=b at=0 prio=2147483648 | 22 | '2147483648' is not a signed 32-bit decimal number
            read s at=0 size=3            | 18 | expected 1, 2, 4 or 8, not '3'
            read s at=0 size=4 order=big  | 26 | expected le or be, not 'big'
            write s at=0 size=4           | 20 | expected value= before the end of the line
            store s at=0 bytes=abc        | 20 | expected an even number of hexadecimal digits, not 'abc'
            load s at=0 len=65537         | 17 | a block has 0 to 65536 bytes
            flatview s at=1               | 12 | unexpected 'at=1', expected the end of the line
            """)
    void anOperationIsRefusedAtItsColumn(String line, int column, String problem) {
        SyntaxException refused = catchThrowableOfType(SyntaxException.class, () -> ScenarioText.parseOperation(line));

        assertThat(refused).hasMessage("line 1, column " + column + ": " + problem);
        assertThat(refused.line()).isEqualTo(1);
        assertThat(refused.column()).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            fine                          | 1  | expected ok, rejected, fault, unsupported, illegal or error, not 'fine'
            illegal                       | 8  | expected rule= before the end of the line
            error oops                    | 11 | expected message= before the end of the line
            ok rule=PRIO-1                | 4  | unexpected 'rule=PRIO-1', the keys here are value= bytes= length= ranges= calls= signals= pages= finalized=
            ok value=x                    | 10 | 'x' is not an unsigned number below 2^64, decimal or 0x and hexadecimal
            ok bytes=0                    | 10 | expected an even number of hexadecimal digits, not '0'
            ok ranges=0                   | 12 | expected '-' before the end of the value
            ok ranges=0-1                 | 14 | expected ':' before the end of the value
            ok ranges=0-1:a               | 16 | expected '+' before the end of the value
            ok ranges=0-1:a+0:rw          | 19 | expected ro, not 'rw'
            ok ranges=0-1:a+0,            | 19 | expected '-' before the end of the value
            ok ranges=0-1:9+0             | 15 | '9' is not a name: a letter or _, then letters, digits, _ . or -, at most 128 characters
            ok calls=d:x:0:1:0            | 12 | expected r or w, not 'x'
            ok calls=d:r:0:1              | 17 | expected ':' before the end of the value
            ok calls=d:r:0:4294967297:0   | 16 | the size of a callback is at most 65536 bytes
            ok calls=d:r:0:1:0:0          | 18 | '0:0' is not an unsigned number below 2^64, decimal or 0x and hexadecimal
            """)
    void anObservationIsRefusedAtItsColumn(String reply, int column, String problem) {
        assertThatThrownBy(() -> ScenarioText.parseObservation(reply))
                .isInstanceOf(SyntaxException.class)
                .hasMessage("line 1, column " + column + ": " + problem);
    }

    @Test
    void anUnknownOperationIsToldWhichThereAre() {
        assertThatThrownBy(() -> ScenarioText.parseOperation("  poll m"))
                .hasMessageStartingWith(
                        "line 1, column 3: 'poll' is no operation; there are container ram rom romd mmio ");
    }

    @Test
    void onlyAsciiIsAllowedOutsideOfComments() throws SyntaxException {
        assertThatThrownBy(() -> ScenarioText.parseOperation("del m\u00fc"))
                .hasMessage("line 1, column 6: the character U+00FC: only printable ASCII is allowed");
        assertThat(ScenarioText.print(ScenarioText.parseOperation("del m # \u00fc")))
                .isEqualTo("del m");
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThatThrownBy(() -> ScenarioText.parseOperation("del " + "m".repeat(Limits.LINE)))
                .hasMessage("line 1, column 262145: the line is longer than 262144 characters");
        assertThatThrownBy(() -> ScenarioText.parseOperation("del " + "m".repeat(Limits.NAME + 1)))
                .hasMessageStartingWith("line 1, column 5: '" + "m".repeat(37) + "...' is not a name");
        assertThatThrownBy(() -> ScenarioText.parseOperation("store s at=0 bytes=" + "00".repeat(Limits.BLOCK + 1)))
                .hasMessage("line 1, column 20: more than 65536 bytes");
    }
}
