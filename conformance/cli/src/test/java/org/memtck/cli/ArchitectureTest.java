package org.memtck.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.memtck.spec.Api;
import org.openjdk.jmh.annotations.Benchmark;

/** The arrows between modules and packages, and what is public. */
@AnalyzeClasses(packages = "org.memtck", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String SPEC = "org.memtck.spec..";
    private static final String REFERENCE = "org.memtck.reference..";
    /** The layers that only the reference itself may use: what is public there is public for the layers above. */
    private static final String[] INNER = {
        layerPackage("model"), layerPackage("trace"), layerPackage("rules"), layerPackage("fast")
    };

    private static final String KIT = "org.memtck.kit..";
    private static final String JUNIT = "org.memtck.junit..";
    private static final String MUTANTS = "org.memtck.mutants..";
    private static final String FAULTS = "org.memtck.faults..";
    private static final String BENCH = "org.memtck.bench..";
    private static final String EXAMPLE = "org.memtck.example..";
    private static final String AGENT = "org.memtck.agent..";
    private static final String QEMU = "org.memtck.qemu..";
    private static final String COFFEE_GB = "org.memtck.coffeegb..";

    /** The module depends on itself, the JDK, the annotations for null, and these. */
    private static ArchRule module(String module, String... others) {
        String[] allowed = Stream.concat(Stream.of(module, "java..", "org.jspecify.."), Stream.of(others))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(module)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    /** JMH generates code that calls benchmarks, both of which must be public and are nobody's API. */
    private static DescribedPredicate<JavaClass> ofBenchmarks() {
        return resideInAPackage("org.memtck.bench.jmh.jmh_generated")
                .or(describe(
                        "benchmarks",
                        type -> type.getMethods().stream()
                                .anyMatch(method -> method.isAnnotatedWith(Benchmark.class))));
    }

    @ArchTest
    static final ArchRule SPEC_STANDS_ALONE =
            module(SPEC).because("whoever implements the contract takes on nothing but the JDK");

    @ArchTest
    static final ArchRule REFERENCE_KNOWS_THE_SPEC =
            module(REFERENCE, SPEC).because("the executable specification must not bend to the kit that uses it");

    /** A layer of the reference depends on itself and these, beside the specification. */
    private static ArchRule layer(String name, String... lower) {
        String[] others = Stream.concat(Stream.of(SPEC), Stream.of(lower).map(ArchitectureTest::layerPackage))
                .toArray(String[]::new);
        return module(layerPackage(name), others);
    }

    private static String layerPackage(String name) {
        return "org.memtck.reference." + name;
    }

    @ArchTest
    static final ArchRule MODEL_IS_STATE_ONLY =
            layer("model").because("what there is does not depend on what is ruled");

    @ArchTest
    static final ArchRule TRACE_KNOWS_THE_MODEL =
            layer("trace", "model").because("why something decided is noted beside the state, not in it");

    @ArchTest
    static final ArchRule RULES_KNOW_MODEL_AND_TRACE = layer("rules", "model", "trace")
            .because("a rule plans; who performs the plan, and what is avoided, is not its concern");

    @ArchTest
    static final ArchRule FAST_LISTENS_TO_THE_MODEL =
            layer("fast", "model").because("speed must not be able to bend a rule");

    @ArchTest
    static final ArchRule VERDICT_KNOWS_EXPECTATIONS_ONLY =
            layer("verdict").because("what is allowed is said by the expectation, not looked up in the state");

    @ArchTest
    static final ArchRule LAYERS_ARE_THE_REFERENCES_OWN = noClasses()
            .that()
            .resideOutsideOfPackage(REFERENCE)
            .should()
            .dependOnClassesThat(resideInAnyPackage(INNER))
            .because("everybody else asks the reference");

    @ArchTest
    static final ArchRule KIT_KNOWS_SPEC_AND_REFERENCE =
            module(KIT, SPEC, REFERENCE, "net.jqwik..").because("the kit serves every target and knows none");

    @ArchTest
    static final ArchRule JUNIT_KNOWS_THE_KIT = module(
                    JUNIT, KIT, SPEC, REFERENCE, "net.jqwik..", "org.junit..", "org.opentest4j..")
            .because("the tests of an emulator are a user of the kit like any other");

    @ArchTest
    static final ArchRule FAULTS_KNOW_THE_KIT =
            module(FAULTS, KIT, SPEC, REFERENCE).because("the self-test is a user of the kit like any other");

    @ArchTest
    static final ArchRule MUTANTS_KNOW_THE_KIT_AND_THE_BUSES = module(
                    MUTANTS, KIT, FAULTS, EXAMPLE, SPEC, REFERENCE, "org.pitest..", "org.objectweb.asm..")
            .because("mutants are made of buses that know nothing of it");

    @ArchTest
    static final ArchRule BENCH_KNOWS_THE_KIT = module(BENCH, KIT, SPEC, REFERENCE, "org.openjdk.jmh..")
            .because("what is measured is the contract, whoever stands behind it");

    @ArchTest
    static final ArchRule JMH_STAYS_IN_ITS_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("org.memtck.bench.jmh..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.openjdk.jmh..")
            .because("it is no part of memtck and may be absent: everything else must load without it");

    @ArchTest
    static final ArchRule EXAMPLE_KNOWS_THE_SPEC =
            module(EXAMPLE, SPEC).because("an implementation that looks at the reference proves nothing");

    @ArchTest
    static final ArchRule AGENT_KNOWS_THE_SPEC =
            module(AGENT, SPEC).because("the protocol carries scenarios and is blind to what they mean");

    @ArchTest
    static final ArchRule QEMU_KNOWS_THE_AGENT =
            module(QEMU, AGENT, SPEC).because("QEMU is an agent that memtck brings along");

    @ArchTest
    static final ArchRule COFFEE_GB_KNOWS_THE_SPEC_AND_THE_EMULATOR =
            module(COFFEE_GB, SPEC, "eu.rekawek..").because("an adapter joins the contract to one emulator");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage("org.memtck.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.memtck.cli..")
            .because("the command line is one door among several");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("org.memtck.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package that can be read alone can be changed alone");

    @ArchTest
    static final ArchRule PUBLIC_MEANS_API = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .resideOutsideOfPackage("org.memtck.cli..")
            .and()
            .resideOutsideOfPackages(INNER)
            .and(are(not(ofBenchmarks())))
            .should()
            .beAnnotatedWith(Api.class)
            .because("what is public by accident is relied on by accident");
}
