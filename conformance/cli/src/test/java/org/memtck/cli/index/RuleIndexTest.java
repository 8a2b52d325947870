package org.memtck.cli.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.memtck.spec.rule.Rule;

class RuleIndexTest {
    private static final Path ROOT = Path.of("../..");

    private final RuleIndexPage page = new RuleIndexPage(ROOT);

    @Test
    void thePageSaysWhatTheSourcesHold() throws IOException {
        Path file = ROOT.resolve("spec/rule-index.md");
        if ("update".equals(System.getProperty("memtck.golden"))) {
            Files.writeString(file, page.text());
        }

        assertThat(page.text())
                .as("%s; -Dmemtck.golden=update writes it anew", file)
                .isEqualTo(Files.readString(file));
    }

    @Test
    void everyRuleHasAPlaceThatDecides() {
        assertThat(rulesWithout(page::code)).isEmpty();
    }

    @Test
    void everyRuleHasATestThatNamesIt() {
        assertThat(rulesWithout(page::tests)).isEmpty();
    }

    private static List<Rule> rulesWithout(Function<Rule, List<String>> places) {
        return Stream.of(Rule.values())
                .filter(rule -> places.apply(rule).isEmpty())
                .toList();
    }
}
