package org.memtck.spec.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LanguageTableTest {
    private static final Path PAGE = Path.of("README.md");

    @Test
    void thePageHasAllOperationsAsTheyAre() throws IOException {
        String page = new LanguageTable(Files.readString(PAGE)).page();
        if ("update".equals(System.getProperty("memtck.golden"))) {
            Files.writeString(PAGE, page);
        }

        assertThat(page).as("%s; -Dmemtck.golden=update writes it anew", PAGE).isEqualTo(Files.readString(PAGE));
    }

    @Test
    void thePageSaysOfAllOperationsWhatTheyDo() throws IOException {
        assertThat(new LanguageTable(Files.readString(PAGE)).silent()).isEmpty();
    }
}
