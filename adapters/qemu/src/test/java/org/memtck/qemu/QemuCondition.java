package org.memtck.qemu;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.memtck.spec.target.TargetUnavailableException;

/** Decides whether the tests that need QEMU run. */
final class QemuCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if ("required".equals(System.getProperty("memtck.qemu"))) {
            return ConditionEvaluationResult.enabled("memtck.qemu=required");
        }
        try {
            QemuProgram.find(QemuProgram.DEFAULT, Host.current());
            new PluginCompiler(Host.current(), PluginSource.of("")).compiler();
            return ConditionEvaluationResult.enabled("QEMU and a C compiler are installed");
        } catch (TargetUnavailableException e) {
            String reason = e.getMessage() + " (memtck.qemu=required makes this a failure)";
            System.out.println("[memtck] skipped: " + context.getDisplayName() + ": " + reason);
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
