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
 * Saves the scenarios with which a property failed, shrunk, as files that can be replayed, until it passes. jqwik finds it as a service; where
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
        List<Scenario> scenarios = result.status() == PropertyExecutionResult.Status.FAILED
                ? result.falsifiedParameters().orElse(List.of()).stream()
                        .filter(Scenario.class::isInstance)
                        .map(Scenario.class::cast)
                        .toList()
                : List.of();
        Path folder =
                Settings.output(Optional.ofNullable(System.getProperty(Settings.OUTPUT)), context.containerClass());
        String name = context.targetMethod().getName();
        for (int i = 0; i < scenarios.size(); i++) {
            context.reporter().publishValue(KEY, save(folder.resolve(file(name, i)), scenarios.get(i)));
        }
        removeOld(folder, name, scenarios.size());
        return result;
    }

    private static String file(String name, int index) {
        return name + (index == 0 ? "" : "-" + (index + 1)) + ".mem";
    }

    /** What an earlier run saved and this one does not show any more: a scenario that is left there is taken for a failure. */
    private static void removeOld(Path folder, String name, int saved) {
        try {
            for (int i = saved; Files.deleteIfExists(folder.resolve(file(name, i))); i++) {
                // On to the next one.
            }
        } catch (IOException e) {
            // Then it stays; it does not make the property fail.
        }
    }

    /** Returns where it is, or why it is not: what made the property fail must not be hidden by it. */
    private static String save(Path file, Scenario scenario) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, ScenarioText.print(scenario));
            return file.toString();
        } catch (IOException e) {
            return file + ", which cannot be written: " + e.getMessage();
        }
    }
}
