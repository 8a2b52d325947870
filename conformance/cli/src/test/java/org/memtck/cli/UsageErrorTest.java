package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.cli.console.ExitStatus;

/** What a user may get wrong: each is one line that says what to do, and exit status 2. */
class UsageErrorTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            certfy                            | did you mean certify or merge or export?
            certify nobody                    | there is no target 'nobody'; the targets are example, forgetful
            certify missing                   | missing is not installed; install it
            certify example another           | unmatched argument at index 2: 'another'
            certify --cases                   | missing required parameter for option '--cases'
            certify --cases many              | 'many' is not a whole number
            certify --cases 0                 | --cases is 1 to 1000000000000, not 0
            certify --cases -5                | --cases is 1 to 1000000000000, not -5
            certify --cases 1000000000001     | --cases is 1 to 1000000000000, not 1000000000001
            certify --cases 1 --cases 2       | should be specified only once
            certify --time 10                 | '10' is not a time; write 30s, 10m or 1h
            certify --time 1d                 | '1d' is not a time
            certify --time -1s                | '-1s' is not a time
            certify --time 9999999h           | '9999999h' is not a time
            certify --time 0s                 | a time of zero leaves nothing to run
            certify --seed x                  | 'x' is not a whole number
            certify --seed 9223372036854775808 | is not a whole number of at most 64 bits
            certify --profile big             | 'big' is not a profile; the profiles are flat, layered, device, full
            certify --dialect RO-2/land       | there is no variant 'RO-2/land'; of that rule there is RO-2/lands
            certify --dialect flat-vmm,BLK-1/prefix | BLK-1/prefix is named twice
            certify reference:RO-2/land       | 'RO-2/land' is no dialect
            certify --known nowhere.txt       | nowhere.txt: cannot be read: there is no such file
            certify --known .                 | .: is a folder, not a file
            certify --known pom.xml           | pom.xml: line 1: expected 'deviation RULE'
            certify --report pom.xml          | pom.xml: the report cannot be written there
            certify --report pom.xml/x        | pom.xml/x: the report cannot be written there
            certify --report src              | src: the folder is not empty and holds no memtck report
            certify --shard 0/2               | '0/2' is no shard; expected I/N, such as 2/8
            certify --shard 1/3 --cases 100   | 100 cases are 2 shards at the most, not 3
            certify --shard 1/2 --time 1m     | --shard with --time needs --cases
            certify --shard 1/2 --exhaustive  | --shard does not go with --exhaustive and --board
            certify --shard 1/2 --board x     | --shard does not go with --exhaustive and --board
            certify --after x                 | --after goes with --shard only
            certify --resume                  | --resume needs --report DIR
            certify --resume --exhaustive --report x | --resume does not go with --exhaustive and --board
            certify --resume --board x --report x | --resume does not go with --exhaustive and --board
            merge src                         | missing required option: '--out=DIR'
            merge --out x                     | missing required parameter: 'DIR'
            merge nowhere --out x             | nowhere: cannot be read: there is no such file
            certify --sed 1                   | did you mean --seed
            replay                            | missing required parameter: 'FILE'
            replay nowhere.mem                | nowhere.mem: cannot be read: there is no such file
            replay src                        | src: is a folder, not a file
            replay pom.xml                    | pom.xml: line 1, column 1: expected 'memtck 1' as the first line
            export pom.xml                    | missing required option: '--as=FORM'
            export pom.xml --as pdf           | there is no form 'pdf'; the forms are agent-replies, agent-session, junit, qemu-c
            export pom.xml --as junit         | pom.xml: line 1, column 1: expected 'memtck 1' as the first line
            export nowhere.mem --as junit     | nowhere.mem: cannot be read: there is no such file
            rules PRIO-9                      | there is no rule 'PRIO-9'; did you mean PRIO-1
            rules A B                         | unmatched argument at index 2: 'B'
            boards                            | missing required parameter: 'FILE'
            boards nowhere.txt                | nowhere.txt: cannot be read: there is no such file
            boards pom.xml                    | pom.xml: line 1: expected a heading
            """)
    void isOneLineThatSaysWhatToDo(String command, String message) {
        Cli result = Cli.run(command.split(" ", -1));

        assertThat(result.err()).startsWith("memtck: ").contains(message);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
    }
}
