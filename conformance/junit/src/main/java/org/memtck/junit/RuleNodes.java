package org.memtck.junit;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.memtck.kit.coverage.RuleNeeds;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.rule.RuleText;
import org.memtck.spec.target.Capability;

/**
 * The tests of the rules that a target can be certified for, by families, then those of what it must refuse and of the campaign itself. Their
 * source is the text of the rules: a click leads there, and reports name a test that has such a source by its title.
 */
final class RuleNodes {
    private RuleNodes() {}

    static Stream<DynamicNode> of(Certification certification) {
        RuleBook book = RuleBook.load();
        Map<String, List<DynamicTest>> families = new LinkedHashMap<>();
        for (Rule rule : Rule.values()) {
            if (RuleNeeds.of(rule).isMetBy(certification.certified())) {
                families.computeIfAbsent(rule.family(), family -> new ArrayList<>())
                        .add(DynamicTest.dynamicTest(
                                name(book.text(rule)), source(rule.family()), () -> certification.check(rule)));
            }
        }
        Stream<DynamicNode> rules = families.entrySet().stream()
                .map(family -> DynamicContainer.dynamicContainer(
                        family.getKey(), source(family.getKey()), family.getValue().stream()));
        return Stream.concat(Stream.concat(rules, absent(certification)), Stream.of(campaign(certification)));
    }

    /** What is wrong with the campaign as a whole shows in no rule's test. */
    private static DynamicNode campaign(Certification certification) {
        URI rules = URI.create("classpath:/org/memtck/spec/rule/Rule.class");
        return DynamicContainer.dynamicContainer(
                "campaign",
                rules,
                Stream.of(
                        DynamicTest.dynamicTest("the campaign is long enough", rules, certification::checkLength),
                        DynamicTest.dynamicTest("no unexplained difference", rules, certification::checkExplained)));
    }

    /** The name of a rule's test. */
    static String name(RuleText text) {
        return text.rule() + ": " + text.title();
    }

    private static URI source(String family) {
        return URI.create("classpath:/org/memtck/spec/rules/" + family.toLowerCase(Locale.ROOT) + ".md");
    }

    private static Stream<DynamicNode> absent(Certification certification) {
        URI contract = URI.create("classpath:/org/memtck/spec/target/Capability.class");
        List<DynamicTest> tests = Stream.of(Capability.values())
                .filter(capability -> !certification.offered().contains(capability))
                .map(capability -> DynamicTest.dynamicTest(
                        "absent: " + capability.id() + " is refused", contract, () -> certification.check(capability)))
                .toList();
        return tests.isEmpty()
                ? Stream.of()
                : Stream.of(DynamicContainer.dynamicContainer("absent", contract, tests.stream()));
    }
}
