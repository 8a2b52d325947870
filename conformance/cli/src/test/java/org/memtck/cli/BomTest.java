package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The BOM has a place for every module that others may depend on. */
class BomTest {
    private static final Pattern MODULE = Pattern.compile("<module>([a-z/-]+)</module>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(memtck[a-z-]*)</artifactId>");
    /** The BOM itself, and what is installed or submitted, on which nobody depends. */
    private static final List<String> OTHERS = List.of("bom", "dist", "conformance/spark");

    @Test
    void everyModuleIsInIt() throws IOException {
        List<String> modules = all(MODULE, "pom.xml").stream()
                .filter(module -> !OTHERS.contains(module))
                .map(BomTest::artifact)
                .toList();

        assertThat(all(ARTIFACT, "bom/pom.xml"))
                .containsAll(modules)
                .hasSize(modules.size() + List.of("memtck-parent", "memtck-bom").size());
    }

    private static String artifact(String module) {
        try {
            return all(ARTIFACT, module + "/pom.xml").get(1); // the first is its parent
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> all(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(Starter.PROJECT.resolve(file)))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
