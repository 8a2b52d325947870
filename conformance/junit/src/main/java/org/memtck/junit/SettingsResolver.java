package org.memtck.junit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the test factories what is configured. */
final class SettingsResolver implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Settings.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return settings(context);
    }

    static Settings settings(ExtensionContext context) {
        return Settings.of(context::getConfigurationParameter, tests(context));
    }

    /** The instance of the test class; there is one before its first test, as it is made once a class. */
    static TargetConformance tests(ExtensionContext context) {
        return context.getTestInstance()
                .filter(TargetConformance.class::isInstance)
                .map(TargetConformance.class::cast)
                .orElseThrow(() ->
                        new IllegalStateException(context.getRequiredTestClass().getName()
                                + " must keep the lifecycle of " + TargetConformance.class.getName() + ", PER_CLASS"));
    }
}
