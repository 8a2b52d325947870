package org.memtck.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a person reads whose QEMU does not take the plugin. What QEMU says is what 7.2, 10.2 and 11.1 say. */
class LoadFailureTest {
    private static final List<String> COMMAND =
            List.of("/opt/my qemu/qemu-system-x86_64", "-M", "none", "-plugin", "file=/home/me/it's,,one.so");

    private static final String PASTE = """

            To see it, run
              '/opt/my qemu/qemu-system-x86_64' -M none -plugin 'file=/home/me/it'\\''s,,one.so' < /dev/null""";

    private static LoadFailure said(String text) {
        return new LoadFailure(COMMAND, new Tool.Result(1, text));
    }

    private static String missing(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "memtck-qemu: QEMU does not export memory_region_" + i)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void withoutPlugins() {
        assertThat(said("qemu-system-x86_64: -plugin file=a.so: plugin interface not enabled in this build")
                        .explanation())
                .isEqualTo(said("qemu-system-x86_64: -plugin: invalid option").explanation())
                .isEqualTo("""
                        This QEMU was built without plugins. Use another build, or make one with
                          ./configure --enable-plugins --enable-modules""" + PASTE);
    }

    @Test
    void withoutExportedFunctions() {
        assertThat(said(missing(70)
                                + "\nmemtck-qemu: QEMU exports next to nothing: it was linked without --export-dynamic")
                        .explanation())
                .isEqualTo("""
                        This QEMU does not export the functions of its memory core, which is how QEMU is built by default: \
                        it lacks memory_region_1, memory_region_2, memory_region_3, memory_region_4, memory_region_5, \
                        memory_region_6, memory_region_7, memory_region_8 and 62 more.
                        Distributions build it with modules, which need them. Either build it so:
                          ./configure --enable-plugins --enable-modules
                        or, in a build folder of yours, link it again:
                          pyvenv/bin/meson configure -Dc_link_args=-Wl,--export-dynamic \
                        -Dcpp_link_args=-Wl,--export-dynamic && ninja""" + PASTE);
    }

    @Test
    void withoutAFunction() {
        String name = "memory_region_init_" + "rom_device_".repeat(20) + "nomigrate or memory_region_init_rom_device";

        assertThat(said("memtck-qemu: QEMU does not export " + name
                                + "\nmemtck-qemu: QEMU has changed: the plugin is for 7.2 to 11.1")
                        .explanation())
                .isEqualTo(
                        "This QEMU lacks functions that the plugin calls, so it is of a version that the plugin does not"
                                + " know: it lacks " + name + "." + PASTE);
    }

    @Test
    void withAnotherVersionOfTheInterface() {
        LoadFailure older =
                said("Could not load plugin a.so: plugin requires API version 7, but this QEMU supports only a"
                        + " minimum version of 8\n");
        LoadFailure newer =
                said("Could not load plugin a.so: plugin requires API version 2, but this QEMU supports only up to"
                        + " version 1\n");

        assertThat(older.pluginVersion()).contains("8");
        assertThat(newer.pluginVersion()).contains("1");
        assertThat(older.explanation()).isEqualTo("""
                It ended with exit status 1 and said:
                  Could not load plugin a.so: plugin requires API version 7, but this QEMU supports only a minimum version of 8""" + PASTE);
    }

    @Test
    void withoutAWord() {
        assertThat(said("").explanation()).isEqualTo("""
                It ended with exit status 1 and said:
                  (it printed nothing)""" + PASTE);
    }
}
