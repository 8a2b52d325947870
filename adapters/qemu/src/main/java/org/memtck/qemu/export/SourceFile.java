package org.memtck.qemu.export;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.memtck.spec.export.ExpectedScenario;

/** The whole file: its head, the library parts it uses, the variables, the steps, and the entry point for QEMU. */
final class SourceFile {
    private static final String ENTRY = """
            int qemu_plugin_install(uint64_t id, const void *info, int argc, char **argv)
            {
                if (!address_space_init) {
                    fputs("this QEMU exports none of its functions: configure it with --enable-plugins --enable-modules\\n", stderr);
                    return -1;
                }
                aio_bh_schedule_oneshot_full(qemu_get_aio_context(), run, NULL, "repro");
                return 0;
            }
            """;

    private final Library library;
    private final ExpectedScenario scenario;
    private final Set<String> features;
    private final UnaryOperator<String> completed;

    /**
     * The file of a scenario.
     *
     * @param completed puts what depends on the scenario in the place of its name, in the text of parts
     */
    SourceFile(Library library, ExpectedScenario scenario, Set<String> features, UnaryOperator<String> completed) {
        this.library = library;
        this.scenario = scenario;
        this.features = features;
        this.completed = completed;
    }

    String text(String variables, String steps) {
        String run = run(steps);
        List<Part> parts = library.usedBy("QEMU qemu_plugin_version " + variables + run + ENTRY, features);
        String code = joined(parts, part -> true) + steps;
        return head() + includes(code)
                + "\n/* ---- what is used of QEMU, in the versions that it is in ---- */\n\n"
                + joined(parts, Part::ofQemu)
                + "\n/* ---- how a step is done, shown and compared ---- */\n\n"
                + joined(parts, part -> !part.ofQemu())
                + "\n/* ---- the scenario ---- */\n\n" + variables + "\n" + run + "\n" + ENTRY;
    }

    /** The parts with a line between them, but for declarations of functions, which stand together. */
    private String joined(List<Part> parts, Predicate<Part> wanted) {
        StringBuilder out = new StringBuilder();
        boolean afterFunction = true;
        for (Part part : parts) {
            if (wanted.test(part)) {
                boolean isFunction = part.text().startsWith("QEMU ");
                out.append(out.isEmpty() || (isFunction && afterFunction) ? "" : "\n")
                        .append(part.text());
                afterFunction = isFunction;
            }
        }
        return completed.apply(out.toString());
    }

    private String head() {
        return """
                /*
                 * SPDX-License-Identifier: GPL-2.0-or-later
                 *
                 * %s
                 *
                 * This drives the memory core of a stock QEMU, 7.2 to 11.1, without machine, guest or QEMU's headers. QEMU
                 * loads it as a plugin, and it calls the functions that the executable exports:
                 *
                 *     cc -shared -fPIC -o %s.so %s.c
                 *     qemu-system-x86_64 -M none -display none -plugin ./%s.so
                 *
                 * Each step that can be seen is printed with what is expected and what was observed; the exit status is 1 if
                 * any differs, else 0. Steps are written as memtck writes them, a callback as device:r|w:offset:size:value.
                 */
                """.formatted(scenario.title(), scenario.name(), scenario.name(), scenario.name());
    }

    private static String includes(String code) {
        boolean makesFiles = code.contains("memfd_create");
        return (makesFiles ? "#define _GNU_SOURCE\n" : "")
                + """
                #include <inttypes.h>
                #include <signal.h>
                #include <stdarg.h>
                #include <stdbool.h>
                #include <stddef.h>
                #include <stdint.h>
                #include <stdio.h>
                #include <stdlib.h>
                #include <string.h>
                """
                + (makesFiles ? "#include <sys/mman.h>\n" : "") + "#include <unistd.h>\n";
    }

    private String run(String steps) {
        StringBuilder out = new StringBuilder("/* In QEMU's main loop, with the big lock held. */\n");
        out.append("static void run(void *opaque)\n{\n");
        if (steps.contains("&result")) {
            out.append("    MemTxResult result;\n");
        }
        if (steps.contains("value = ")) {
            out.append("    uint64_t value;\n");
        }
        if (steps.contains("&result")) {
            out.append('\n');
        }
        out.append("    signal(SIGABRT, crashed);\n    signal(SIGSEGV, crashed);\n    signal(SIGBUS, crashed);\n");
        out.append("    printf(\"QEMU %d.%d.%d\\n\", (int)version->qemu->major, (int)version->qemu->minor,"
                + " (int)version->qemu->micro);\n");
        if (hasIommu()) {
            out.append("    register_iommu_type();\n");
        }
        out.append('\n');
        steps.lines()
                .forEach(line -> out.append(line.isEmpty() ? "" : "    " + line).append('\n'));
        return out.append("    finish();\n}\n").toString();
    }

    private boolean hasIommu() {
        return features.contains("iommus");
    }
}
