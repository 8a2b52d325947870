package org.memtck.junit;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps a test class from being run by anybody but a test: some of them are there to fail. */
final class OnlyInside implements ExecutionCondition {
    static final String PARAMETER = "memtck.inside";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getConfigurationParameter(PARAMETER).isPresent()
                ? ConditionEvaluationResult.enabled("run by a test")
                : ConditionEvaluationResult.disabled("a subject of other tests");
    }
}
