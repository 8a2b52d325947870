package org.memtck.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.spec.target.TargetUnavailableException;

class CommandLineTest {
    @Test
    void blanksSeparateWords() throws TargetUnavailableException {
        assertThat(CommandLine.split("  ./agent  --fast\tx ")).containsExactly("./agent", "--fast", "x");
    }

    @Test
    void quotesKeepBlanksTogether() throws TargetUnavailableException {
        assertThat(CommandLine.split("a 'b c' \"d e\" f' 'g ''")).containsExactly("a", "b c", "d e", "f g", "");
    }

    @Test
    void aBackslashTakesTheNextCharacterAsItIs() throws TargetUnavailableException {
        assertThat(CommandLine.split("a\\ b '\\' \"\\\"\\\\\\n\" \\'")).containsExactly("a b", "\\", "\"\\\\n", "'");
    }

    @Test
    void nothingIsExpanded() throws TargetUnavailableException {
        assertThat(CommandLine.split("echo $HOME ~ *.c | cat;"))
                .containsExactly("echo", "$HOME", "~", "*.c", "|", "cat;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a 'b", "a \"b", "a b\\", "", "  ", "''"})
    void aCommandThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> CommandLine.split(text))
                .isInstanceOf(TargetUnavailableException.class)
                .hasMessageContaining("the command of the agent");
    }
}
