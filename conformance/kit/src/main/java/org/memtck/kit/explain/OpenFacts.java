package org.memtck.kit.explain;

import java.util.List;
import java.util.stream.Stream;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.RuleBook;

/** What the specification leaves open of an operation, and the bound that it gives. */
final class OpenFacts {
    private OpenFacts() {}

    static List<String> of(OpenClause clause) {
        return RuleBook.load().text(clause.rule()).opens().stream()
                .filter(open -> open.clause() == clause)
                .flatMap(open -> Stream.of(
                        clause + " leaves open what this does, within a bound: " + sentence(open.bound()),
                        "it is about " + sentence(open.text())))
                .toList();
    }

    private static String sentence(String markdown) {
        String plain = Paragraph.plain(markdown);
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
