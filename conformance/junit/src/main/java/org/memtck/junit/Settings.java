package org.memtck.junit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.memtck.kit.campaign.RuleChoice;
import org.memtck.spec.target.Profile;

/**
 * How the tests of one class are run.
 *
 * @param run the seed and the number of cases
 * @param rules the rules that tests are made of
 * @param least how many steps a rule has to decide to pass
 * @param output where what was found is kept until the next run
 * @param regressions the folder of the kept scenarios
 */
record Settings(Run run, Profile profile, RuleChoice rules, int least, Path output, Path regressions) {
    static final String SEED = "memtck.seed";
    static final String CASES = "memtck.cases";
    static final String LEAST = "memtck.least";
    static final String PROFILE = "memtck.profile";
    static final String RULES = "memtck.rules";
    static final String OUTPUT = "memtck.output";

    /** The seed that stands for another one each time. */
    static final String RANDOM = "random";

    private static final long DEFAULT_SEED = 1;
    private static final int DEFAULT_CASES = 5_000;
    /** Half of what the command line requires: a test run is to be short. */
    private static final int DEFAULT_LEAST = 50;

    /** All cases of a board are run: there is no more to ask for. */
    private static final int LEAST_OF_ALL = 1;

    private static final int MOST = 2_000_000_000;
    private static final String DEFAULT_OUTPUT = "target/memtck";

    /**
     * Reads what is configured.
     *
     * @param parameters the values of configuration parameters
     * @param tests what the test class says
     */
    static Settings of(Function<String, Optional<String>> parameters, TargetConformance tests) {
        long seed = parameters.apply(SEED).map(Settings::seed).orElse(DEFAULT_SEED);
        int cases = number(parameters, CASES, DEFAULT_CASES);
        int least = number(parameters, LEAST, tests.board().isPresent() ? LEAST_OF_ALL : DEFAULT_LEAST);
        Profile profile = parameters.apply(PROFILE).map(Settings::profile).orElseGet(tests::profile);
        RuleChoice rules = parameters.apply(RULES).map(Settings::rules).orElse(RuleChoice.ALL);
        Path output = output(parameters.apply(OUTPUT), tests.getClass());
        return new Settings(new Run(seed, cases), profile, rules, least, output, inProject(tests.regressions()));
    }

    /** The folder of a test class in which what failed is kept until its next run. */
    static Path output(Optional<String> configured, Class<?> tests) {
        return inProject(Path.of(configured.orElse(DEFAULT_OUTPUT))).resolve(tests.getName());
    }

    /** Resolves a relative path against the project: Maven names its folder, other runners start in it. */
    static Path inProject(Path path) {
        return Path.of(System.getProperty("basedir", "")).resolve(path);
    }

    private static long seed(String text) {
        if (text.strip().equals(RANDOM)) {
            return new Random().nextLong() >>> 1;
        }
        return number(SEED, text, 0, Long.MAX_VALUE, " or " + RANDOM);
    }

    private static int number(Function<String, Optional<String>> parameters, String name, int otherwise) {
        return parameters
                .apply(name)
                .map(text -> (int) number(name, text, 1, MOST, ""))
                .orElse(otherwise);
    }

    private static long number(String name, String text, long least, long most, String other) {
        String problem = name + " is " + least + " to " + most + other + ", not '" + text + "'";
        try {
            long number = Long.parseLong(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(problem, e);
        }
        throw new IllegalArgumentException(problem);
    }

    private static RuleChoice rules(String text) {
        try {
            return RuleChoice.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(RULES + ": " + e.getMessage(), e);
        }
    }

    private static Profile profile(String text) {
        return Profile.withId(text.strip())
                .orElseThrow(() -> new IllegalArgumentException(PROFILE + " is one of "
                        + Stream.of(Profile.values()).map(Profile::id).collect(Collectors.joining(", "))
                        + ", not '" + text + "'"));
    }
}
