package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the starter in JavaScript has beyond the protocol: it is a package, whichever kind of module uses it. */
class JavaScriptStarterTest {
    private static final String BUS = """
            serve({
              hello: { name: 'b', version: '1' },
              operations: {
                container: () => console.log('a container'),
                ram: () => { throw new Error('no room\\nat all'); },
              },
            });
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        Programs.require("node");
        Starter.JAVASCRIPT.copy(Files.createDirectories(folder.resolve("node_modules/memtck-agent")));
    }

    @ParameterizedTest(name = "{0} in a package of the kind {1}")
    @CsvSource(delimiter = '~', textBlock = """
            bus.js  ~ module   ~ import { serve } from 'memtck-agent';
            bus.js  ~ commonjs ~ const { serve } = require('memtck-agent');
            bus.cjs ~ module   ~ const { serve } = require('memtck-agent');
            bus.mjs ~ commonjs ~ import { serve } from 'memtck-agent';
            """)
    void isUsedByEveryKindOfModuleAndPrintsNoAnswer(String file, String type, String start) throws IOException {
        Files.writeString(folder.resolve("package.json"), "{\"type\": \"" + type + "\"}");
        Files.writeString(folder.resolve(file), start + "\n" + BUS);

        String answers = Programs.run(
                folder, "container A size=1\nram B size=1\nbye\n", List.of("sh", "-c", "node " + file + " 2> errors"));

        assertThat(answers).matches("ok\nerror message=Error:_no_room_at_all_in_" + file + ":\\d+:\\d+\n");
        assertThat(folder.resolve("errors")).hasContent("a container");
    }

    @Test
    void theTypesNameWhatThereIs() throws IOException {
        String types = Files.readString(folder.resolve("node_modules/memtck-agent/memtck.d.ts"));

        String names =
                Programs.run(folder, List.of("node", "-p", "Object.keys(require('memtck-agent')).sort().join()"));

        assertThat(names.strip().split(","))
                .allSatisfy(name -> assertThat(types).containsPattern("export (function|class) " + name + "\\b"));
    }
}
