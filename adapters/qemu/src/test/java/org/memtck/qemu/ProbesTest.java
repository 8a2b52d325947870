package org.memtck.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.spec.target.TargetUnavailableException;

/** A plugin that declares a structure otherwise than QEMU has it is found out before the first operation. */
@RequiresQemu
class ProbesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "IOMMU_CLASS_TRANSLATE = 96, IOMMU_CLASS_TRANSLATE = 104, IOMMUMemoryRegionClass",
        "'uint64_t iova, translated_addr', 'uint64_t more, iova, translated_addr', IOMMUTLBEntry",
        "int endianness;, long more; int endianness;, MemoryRegionOps",
        "'} valid;', '} valid; void *more;', MemoryRegionOps",
        "others[10], others[9], MemoryListener",
        "uint64_t offset_within_region;, uint64_t more; uint64_t offset_within_region;, MemoryRegionSection",
        "void *class;, void *class; void *more;, Object"
    })
    void whatIsLaidOutOtherwiseIsNamed(String declared, String otherwise, String structure) throws Exception {
        Tool.Result result = run(declared, otherwise);

        assertThat(result.status()).isNotZero();
        assertThat(result.output())
                .containsPattern("memtck-qemu: QEMU [0-9.]+ is not as the plugin[^\n]* of [^\n]*" + structure);
    }

    @Test
    void whatIsLaidOutAsItIsPassesInSilence() throws Exception {
        Tool.Result result = run("others[10]", "others[10]");

        assertThat(result.output()).isEmpty();
        assertThat(result.status()).isZero();
    }

    /** Compiles the plugin with one declaration changed, and loads it. */
    private Tool.Result run(String declared, String otherwise) throws IOException, TargetUnavailableException {
        Path main = PluginSource.packaged().writeTo(folder);
        Path header = folder.resolve("qemu.h");
        String text = Files.readString(header);
        assertThat(text).contains(declared);
        Files.writeString(header, text.replace(declared, otherwise));
        Path plugin = folder.resolve("plugin.so");
        List<String> compile = new ArrayList<>(new PluginCompiler(Host.current(), PluginSource.of("")).compiler());
        compile.addAll(List.of("-o", plugin.toString(), main.toString()));
        assertThat(Tool.run(compile).output()).isEmpty();
        String binary = System.getProperty(QemuProvider.BINARY, QemuProgram.DEFAULT);
        return Tool.run(QemuProgram.find(binary, Host.current()).command(plugin));
    }
}
