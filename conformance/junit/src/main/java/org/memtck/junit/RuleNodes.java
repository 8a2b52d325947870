package org.memtck.junit;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.rule.RuleText;
import org.memtck.spec.target.Capability;

/**
 * The tests of the rules, by families, then those of what the target must refuse and of the campaign itself. Their source is the
 * text of the rules: a click leads there, and reports name a test that has such a source by its title.
 */
final class RuleNodes {
    private final Certification certification;
    private final RuleBook book = RuleBook.load();

    private RuleNodes(Certification certification) {
        this.certification = certification;
    }

    static Stream<DynamicNode> of(Certification certification) {
        RuleNodes nodes = new RuleNodes(certification);
        Stream<DynamicNode> absent = certification.isMachine() ? Stream.of() : absent(certification);
        return Stream.of(nodes.families(), absent, Stream.of(campaign(certification)))
                .flatMap(each -> each);
    }

    private Stream<DynamicNode> families() {
        Map<String, List<Rule>> families = certification.chosen().rules().stream()
                .collect(Collectors.groupingBy(Rule::family, LinkedHashMap::new, Collectors.toList()));
        return families.entrySet().stream()
                .map(family -> DynamicContainer.dynamicContainer(
                        family.getKey(), source(family.getKey()), tests(family.getKey(), family.getValue())));
    }

    /** A test for each rule; a single one if the target can be certified for none of them, lest they drown the others. */
    private Stream<DynamicTest> tests(String family, List<Rule> rules) {
        boolean isAbsent =
                rules.stream().allMatch(rule -> certification.excluded(rule).isPresent());
        if (!isAbsent || rules.size() == 1) {
            return rules.stream().map(this::test);
        }
        String name = rules.get(0) + " to " + rules.get(rules.size() - 1) + ": excluded";
        String reasons = rules.stream()
                .map(rule -> certification.excluded(rule).orElseThrow())
                .distinct()
                .collect(Collectors.joining("; "));
        return Stream.of(DynamicTest.dynamicTest(name, source(family), () -> Assumptions.abort(reasons)));
    }

    private DynamicTest test(Rule rule) {
        return DynamicTest.dynamicTest(name(book.text(rule)), source(rule.family()), () -> {
            certification.excluded(rule).ifPresent(Assumptions::abort);
            certification.check(rule);
        });
    }

    /** What is wrong with the campaign as a whole shows in no rule's test. */
    private static DynamicNode campaign(Certification certification) {
        URI rules = URI.create("classpath:/org/memtck/spec/rule/Rule.class");
        List<DynamicTest> tests = new ArrayList<>(List.of(
                DynamicTest.dynamicTest("the campaign is long enough", rules, certification::checkLength),
                DynamicTest.dynamicTest("no unexplained difference", rules, certification::checkExplained)));
        if (certification.isMachine()) {
            tests.add(DynamicTest.dynamicTest("all of the board is tested", rules, certification::checkCovered));
        }
        if (!certification.chosen().isAll()) {
            tests.add(DynamicTest.dynamicTest("the other rules", rules, certification::checkOthers));
        }
        return DynamicContainer.dynamicContainer("campaign", rules, tests.stream());
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
