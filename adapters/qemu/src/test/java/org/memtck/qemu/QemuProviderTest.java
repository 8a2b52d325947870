package org.memtck.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetProvider;
import org.memtck.spec.target.TargetUnavailableException;
import org.memtck.spec.text.ScenarioText;

/** The adapter against the QEMU that is installed. */
@RequiresQemu
class QemuProviderTest {
    private static final String SCENARIO = """
            memtck 1
            container root size=0x10000
            ram low size=0x1000
            mmio device size=0x100
            add low in=root at=0x0
            add device in=root at=0x800 prio=1
            space cpu root=root
            write cpu at=0x10 size=4 value=0x11223344
            read cpu at=0x10 size=2
            read cpu at=0x2000 size=1
            flatview cpu
            """;

    @TempDir
    private Path folder;

    @Test
    void qemuAnswersAScenario() throws Exception {
        Scenario scenario = ScenarioText.parse(SCENARIO);
        try (Target target = provider().open("")) {
            assertThat(target.info().name()).isEqualTo("qemu");
            assertThat(target.info().version())
                    .matches("[0-9]+\\.[0-9]+\\.[0-9]+.*")
                    .doesNotContain("the program says");
            assertThat(target.info().capabilities())
                    .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Capability.DIAGNOSES_MISUSE)));
            Parameters parameters = target.info().parameters();
            assertThat(parameters.dirtyGranule()).isEqualTo(parameters.page());
            assertThat(parameters.dirtyWindow()).isEqualTo(64 * parameters.page());
            Outcome outcome = target.run(scenario);
            assertThat(outcome.end()).isEqualTo(Outcome.End.COMPLETE);
            assertThat(outcome.observations().stream().map(ScenarioText::print))
                    .endsWith(
                            "ok",
                            "ok value=0x3344",
                            "rejected",
                            "ok ranges=0x0-0x7ff:low+0x0,0x800-0x8ff:device+0x0,0x900-0xfff:low+0x900");
            assertThat(target.runAll(Collections.nCopies(100, scenario))).containsOnly(outcome);
        }
    }

    /** By LIFE-11 the IOMMU region dies with its owner; QEMU before 10.2 keeps both. */
    @Test
    void aSpaceIsClosedThatOnlyALeakedIommuRegionTranslatesTo() throws Exception {
        Scenario scenario = ScenarioText.parse("""
                memtck 1
                ram memory size=0x1000
                owner card
                space bus root=memory
                iommu window size=0x1000 granule=0x1000 target=bus owner=card
                container bar size=0x1000 owner=card
                add window in=bar at=0x0
                unowner card
                unspace bus
                space cpu root=bar
                read cpu at=0x0 size=1
                """);
        try (Target target = provider().open("")) {
            Outcome outcome = target.run(scenario);
            assertThat(outcome.end()).isEqualTo(Outcome.End.COMPLETE);
            assertThat(ScenarioText.print(outcome.observations().get(7))).startsWith("ok");
        }
    }

    @Test
    void thePluginIsCompiledOnce() throws IOException, TargetUnavailableException {
        Sandbox sandbox = new Sandbox(folder).realPath();
        List<Path> first = openAndList(sandbox);
        assertThat(first).hasSize(1);
        assertThat(first.get(0).getFileName().toString()).matches("memtck-qemu-[0-9a-f]{16}\\.so");
        Object made = Files.getLastModifiedTime(first.get(0));
        assertThat(openAndList(sandbox)).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.get(0))).isEqualTo(made);
    }

    @Test
    void aFolderWithACommaServes() throws IOException, TargetUnavailableException {
        Path odd = folder.resolve("a,b c");
        assertThat(openAndList(new Sandbox(odd).realPath())).hasSize(1);
    }

    @Test
    void aPluginThatStatesAVersionThatQemuDoesNotAcceptIsRefusedWithQemusWords() throws IOException {
        Sandbox sandbox = new Sandbox(folder).realPath();
        PluginSource source =
                PluginSource.of("__attribute__((visibility(\"default\"))) int qemu_plugin_version = 9999;\n");
        assertThatThrownBy(
                        () -> new QemuProvider(sandbox.host(), source).open("").close())
                .isInstanceOf(TargetUnavailableException.class)
                .hasMessageContaining("Could not load plugin");
    }

    private static List<Path> openAndList(Sandbox sandbox) throws IOException, TargetUnavailableException {
        new QemuProvider(sandbox.host(), PluginSource.packaged()).open("").close();
        try (Stream<Path> files = Files.list(sandbox.cache())) {
            return files.toList();
        }
    }

    private static TargetProvider provider() {
        return ServiceLoader.load(TargetProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(p -> p.name().equals("qemu"))
                .findAny()
                .orElseThrow();
    }
}
