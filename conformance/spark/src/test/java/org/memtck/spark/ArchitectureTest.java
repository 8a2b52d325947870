package org.memtck.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.memtck.spec.Api;

/** The arrows to this module and from it; the others are tested beside the command line. */
@AnalyzeClasses(packages = "org.memtck", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String SPARK = "org.memtck.spark..";

    @ArchTest
    static final ArchRule IT_KNOWS_THE_COMMAND_LINE_AND_ITS_OPTIONS = classes()
            .that()
            .resideInAPackage(SPARK)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    SPARK,
                    "org.memtck.cli",
                    "org.memtck.cli.console",
                    "org.memtck.cli.option",
                    "org.memtck.cli.page",
                    "org.memtck.cli.report",
                    "org.memtck.kit.campaign",
                    "org.memtck.spec..",
                    "org.apache.spark..",
                    "scala..",
                    "picocli..",
                    "org.jspecify..",
                    "java..")
            .because("a shard is what 'certify --shard' makes of it, and the whole what 'merge' does");

    @ArchTest
    static final ArchRule SPARK_STAYS_HERE = noClasses()
            .that()
            .resideOutsideOfPackage(SPARK)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SPARK, "org.apache.spark..", "scala..")
            .because("memtck runs without Spark");

    @ArchTest
    static final ArchRule PUBLIC_MEANS_API = classes()
            .that()
            .resideInAPackage(SPARK)
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(Api.class)
            .because("what is public by accident is relied on by accident");
}
