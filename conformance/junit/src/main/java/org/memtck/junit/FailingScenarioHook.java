package org.memtck.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.text.ScenarioText;

/**
 * Saves the scenarios with which a property failed, shrunk, as files that can be replayed. jqwik finds it as a service; where
 * no parameter is a scenario it does nothing.
 */
@Api
public final class FailingScenarioHook implements AroundPropertyHook {
    private static final String KEY = "memtck: the failing scenario is saved as";

    /** Made by jqwik. */
    public FailingScenarioHook() {}

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyExecutionResult result = property.execute();
        if (result.status() == PropertyExecutionResult.Status.FAILED) {
            List<Scenario> scenarios = result.falsifiedParameters().orElse(List.of()).stream()
                    .filter(Scenario.class::isInstance)
                    .map(Scenario.class::cast)
                    .toList();
            for (int i = 0; i < scenarios.size(); i++) {
                String name = context.targetMethod().getName() + (i == 0 ? "" : "-" + (i + 1));
                context.reporter().publishValue(KEY, save(context.containerClass(), name, scenarios.get(i)));
            }
        }
        return result;
    }

    /** Returns where it is, or why it is not: what made the property fail must not be hidden by it. */
    private static String save(Class<?> tests, String name, Scenario scenario) {
        Path folder = Settings.output(Optional.ofNullable(System.getProperty(Settings.OUTPUT)), tests);
        Path file = folder.resolve(name + ".mem");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, ScenarioText.print(scenario));
            return file.toString();
        } catch (IOException e) {
            return file + ", which cannot be written: " + e.getMessage();
        }
    }
}
