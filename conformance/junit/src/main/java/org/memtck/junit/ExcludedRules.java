package org.memtck.junit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.memtck.kit.coverage.RuleNeeds;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** Makes a skipped test of every rule that the target cannot be certified for. */
final class ExcludedRules implements TestTemplateInvocationContextProvider {
    private static final String TEMPLATE = "excluded";

    /** A test of one rule, which is skipped. The reason repeats the name: not every report shows the names of tests. */
    private record Skipped(String name, String reason) implements TestTemplateInvocationContext, ExecutionCondition {
        @Override
        public String getDisplayName(int index) {
            return name;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return ConditionEvaluationResult.disabled(name + ": " + reason);
        }
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getRequiredTestMethod().getName().equals(TEMPLATE);
    }

    @Override
    public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Settings settings = SettingsResolver.settings(context);
        TargetInfo info = info(SettingsResolver.tests(context));
        RuleBook book = RuleBook.load();
        return Stream.of(Rule.values())
                .flatMap(rule -> reason(rule, info, settings)
                        .map(reason -> new Skipped(RuleNodes.name(book.text(rule)), reason)));
    }

    private static Stream<String> reason(Rule rule, TargetInfo info, Settings settings) {
        Set<Capability> offered = info.capabilities();
        RuleNeeds needs = RuleNeeds.of(rule);
        return needs
                .missing(offered)
                .map(missing -> "needs " + missing + ", which " + info.name() + " does not offer")
                .or(() -> needs.missing(settings.profile().of(offered))
                        .map(missing -> "needs " + missing + ", which the profile "
                                + settings.profile().id() + " leaves out"))
                .stream();
    }

    private static TargetInfo info(TargetConformance tests) {
        try (Target target = tests.target()) {
            return target.info();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the target cannot be had: " + e.getMessage(), e);
        }
    }
}
