package org.memtck.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.memtck.spec.rule.SourceTable.Entry;

/**
 * The rules quote their source. The source is not part of the project, its hashes are; with {@code -Dmemtck.source=FOLDER}, a
 * folder that holds its two files, the hashes are compared with them, and with {@code -Dmemtck.golden=update} written anew.
 */
class SourceTest {
    private static final List<Clause> MUSTS = RuleBook.load().texts().stream()
            .flatMap(text -> text.clauses().stream())
            .filter(clause -> clause.level() == Level.MUST)
            .toList();

    @Test
    void everyMustQuotesWordsThatStandWhereItSays() throws IOException {
        List<Entry> document = SourceTable.read(SourceTable.DOCUMENT);
        List<Entry> header = SourceTable.read(SourceTable.HEADER);

        for (Clause clause : MUSTS) {
            for (Quotation quotation : Quotation.parse(clause.source()).orElseThrow()) {
                assertThat(quotation.isOfHeader() ? header : document)
                        .as("%s: \"%s\" in %s", clause, quotation.words(), quotation.place())
                        .anyMatch(entry -> entry.place().equals(quotation.name())
                                && SourceWords.contain(entry.words(), quotation.words()));
            }
        }
    }

    @Test
    void aQuotationIsMoreThanAWord() {
        for (Clause clause : MUSTS) {
            for (Quotation quotation : Quotation.parse(clause.source()).orElseThrow()) {
                assertThat(SourceWords.of(quotation.words()).size() > 1
                                || quotation.words().matches("memory_region_\\w+"))
                        .as("%s: \"%s\"", clause, quotation.words())
                        .isTrue();
            }
        }
    }

    @Test
    void wordsThatDoNotStandThereAreFound() throws IOException {
        List<Entry> document = SourceTable.read(SourceTable.DOCUMENT);

        assertThat(document).anyMatch(entry -> SourceWords.contain(entry.words(), "and forbids writes"));
        assertThat(document).noneMatch(entry -> SourceWords.contain(entry.words(), "and permits writes"));
        assertThat(document).noneMatch(entry -> SourceWords.contain(entry.words(), "writes forbids and"));
    }

    @Test
    void theHashesAreThoseOfTheSource() throws IOException {
        String folder = System.getProperty("memtck.source");
        assumeTrue(folder != null, "no -Dmemtck.source");
        List<Entry> document = SourceText.sentences(Files.readAllLines(Path.of(folder, "memory.txt")));
        List<Entry> header = SourceText.comments(Files.readString(Path.of(folder, "memory.h")), quotedComments());

        if ("update".equals(System.getProperty("memtck.golden"))) {
            write(SourceTable.DOCUMENT, document);
            write(SourceTable.HEADER, header);
        }
        assertThat(SourceTable.read(SourceTable.DOCUMENT)).isEqualTo(document);
        assertThat(SourceTable.read(SourceTable.HEADER)).isEqualTo(header);
    }

    @Test
    void theTableOfTheHeaderHasWhatIsQuotedAndNoMore() throws IOException {
        assertThat(SourceTable.read(SourceTable.HEADER))
                .extracting(Entry::place)
                .containsExactlyElementsOf(quotedComments());
    }

    private static Set<String> quotedComments() {
        return MUSTS.stream()
                .flatMap(clause -> Quotation.parse(clause.source()).orElseThrow().stream())
                .filter(Quotation::isOfHeader)
                .map(Quotation::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void write(Path file, List<Entry> entries) throws IOException {
        Files.write(file, entries.stream().map(Entry::line).toList());
    }
}
