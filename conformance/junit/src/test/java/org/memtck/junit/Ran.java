package org.memtck.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/**
 * How the tests of a class came out: by name, a word for it and the message.
 *
 * @param tests the tests
 * @param containers the names of the containers
 */
record Ran(Map<String, Result> tests, List<String> containers) {
    record Result(String how, String message) {}

    static Ran of(Class<?> subject, Path output, String... parameters) {
        EngineTestKit.Builder builder = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(subject))
                .configurationParameter(Settings.OUTPUT, output.toString())
                .configurationParameter(Settings.CASES, "400")
                .configurationParameter(OnlyInside.PARAMETER, "yes");
        for (int i = 0; i < parameters.length; i += 2) {
            builder.configurationParameter(parameters[i], parameters[i + 1]);
        }
        var results = builder.execute();
        Map<String, Result> tests = new TreeMap<>();
        results.allEvents().stream()
                .filter(event -> event.getTestDescriptor().isTest()
                        || event.getPayload(TestExecutionResult.class)
                                .map(TestExecutionResult::getStatus)
                                .filter(status -> status == TestExecutionResult.Status.FAILED)
                                .isPresent())
                .forEach(event -> note(event, tests));
        List<String> containers = results.containerEvents().started().stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
        return new Ran(tests, containers);
    }

    private static void note(Event event, Map<String, Result> tests) {
        String name = event.getTestDescriptor().getDisplayName();
        if (event.getType() == EventType.SKIPPED) {
            tests.put(name, new Result("skipped", event.getPayload(String.class).orElse("")));
        } else if (event.getType() == EventType.FINISHED) {
            TestExecutionResult result = event.getRequiredPayload(TestExecutionResult.class);
            String message = result.getThrowable()
                    .map(Throwable::getMessage)
                    .map(String::valueOf)
                    .orElse("");
            tests.put(name, new Result(result.getStatus().name().toLowerCase(Locale.ROOT), message));
        }
    }

    /** The result of the test whose name begins so. */
    Result of(String start) {
        return tests.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(start))
                .map(Map.Entry::getValue)
                .findAny()
                .orElseThrow(() -> new AssertionError("no test " + start + " in " + tests.keySet()));
    }

    /** The names of the tests that came out so. */
    List<String> that(String how) {
        return tests.entrySet().stream()
                .filter(entry -> entry.getValue().how().equals(how))
                .map(Map.Entry::getKey)
                .toList();
    }
}
