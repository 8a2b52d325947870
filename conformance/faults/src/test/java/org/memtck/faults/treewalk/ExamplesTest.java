package org.memtck.faults.treewalk;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.spec.rule.Example;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.text.SyntaxException;

/** The bus without a fault answers the examples of the specification as the rules allow. */
final class ExamplesTest {
    static Stream<Example> examples() {
        return RuleBook.load().texts().stream().flatMap(text -> text.examples().stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleHolds(Example example) throws SyntaxException {
        Judged.passes(example.text(), new Parts());
    }
}
