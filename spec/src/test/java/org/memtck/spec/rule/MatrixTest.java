package org.memtck.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.memtck.spec.rule.SourceTable.Entry;

/** The matrix goes through the document sentence by sentence and leaves none out. */
class MatrixTest {
    private static final Path MATRIX = Path.of("matrix.md");
    private static final Pattern LINE = Pattern.compile("\\| ([0-9]+) \\| (.*?) \\| (.*) \\|");
    private static final Pattern CLAUSE = Pattern.compile("[A-Z]+-[0-9]+\\([a-z]\\)");
    private static final Pattern OTHERS = Pattern.compile("introduces ([0-9]+)(?: to ([0-9]+))?");
    private static final Map<String, Clause> CLAUSES = RuleBook.load().texts().stream()
            .flatMap(text -> text.clauses().stream())
            .collect(Collectors.toMap(Clause::id, Function.identity()));

    private static List<Entry> document = List.of();
    private static List<Row> rows = List.of();

    /** A line of the matrix: the heading it stands below, its number, the first words and what it leads to. */
    private record Row(String section, int number, String begins, String leadsTo) {
        List<String> clauses() {
            return CLAUSE.matcher(leadsTo).results().map(MatchResult::group).toList();
        }

        boolean isOutOfScope() {
            return leadsTo.startsWith("out of scope: ");
        }

        boolean introduces() {
            return OTHERS.matcher(leadsTo).matches();
        }
    }

    @BeforeAll
    static void read() throws IOException {
        document = SourceTable.read(SourceTable.DOCUMENT);
        List<Row> read = new ArrayList<>();
        String section = "";
        for (String line : Files.readAllLines(MATRIX)) {
            Matcher row = LINE.matcher(line);
            if (line.startsWith("## ")) {
                section = line.substring(3);
            } else if (row.matches() && !section.isEmpty()) {
                read.add(new Row(section, Integer.parseInt(row.group(1)), row.group(2), row.group(3)));
            }
        }
        rows = read;
    }

    @Test
    void noSentenceIsMissing() {
        assertThat(rows)
                .extracting(Row::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, document.size()).boxed().toList());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).section())
                    .as("%s", rows.get(i))
                    .isEqualTo(document.get(i).place());
            assertThat(document.get(i).words())
                    .as("%s", rows.get(i))
                    .startsWith(SourceWords.hashes(rows.get(i).begins()));
            assertThat(SourceWords.of(rows.get(i).begins()))
                    .as("%s", rows.get(i))
                    .isNotEmpty();
        }
    }

    @Test
    void everySentenceLeadsSomewhereOrSaysWhyNot() {
        for (Row row : rows) {
            boolean hasReason = row.isOutOfScope() && row.leadsTo().length() > "out of scope: ".length();
            assertThat(!row.clauses().isEmpty() || row.introduces() || hasReason)
                    .as("%s", row)
                    .isTrue();
        }
        assertThat(rows)
                .filteredOn(row -> row.isOutOfScope() || row.introduces())
                .allMatch(row -> row.clauses().isEmpty());
    }

    @Test
    void whatIsIntroducedFollows() {
        for (Row row : rows) {
            Matcher others = OTHERS.matcher(row.leadsTo());
            if (others.matches()) {
                assertThat(Integer.parseInt(others.group(1))).as("%s", row).isEqualTo(row.number() + 1);
                String last = others.group(2) == null ? others.group(1) : others.group(2);
                assertThat(document.get(Integer.parseInt(last) - 1).place())
                        .as("%s", row)
                        .isEqualTo(row.section());
            }
        }
    }

    @Test
    void everyClauseThatIsNamedExists() {
        assertThat(rows)
                .allSatisfy(row -> assertThat(CLAUSES.keySet()).as("%s", row).containsAll(row.clauses()));
    }

    @Test
    void theLineOfASentenceNamesEveryClauseThatQuotesIt() {
        for (Clause clause : CLAUSES.values()) {
            for (Quotation quotation : quotations(clause)) {
                assertThat(rows)
                        .as("%s quotes \"%s\"", clause, quotation.words())
                        .filteredOn(row -> isQuoted(row, quotation))
                        .isNotEmpty()
                        .allMatch(row -> row.clauses().contains(clause.id()));
            }
        }
    }

    private static boolean isQuoted(Row row, Quotation quotation) {
        return row.section().equals(quotation.place())
                && SourceWords.contain(document.get(row.number() - 1).words(), quotation.words());
    }

    private static List<Quotation> quotations(Clause clause) {
        return clause.level() != Level.MUST
                ? List.of()
                : Quotation.parse(clause.source()).orElseThrow().stream()
                        .filter(quotation -> !quotation.isOfHeader())
                        .toList();
    }

    @Test
    void theCountsAreThoseOfTheLines() throws IOException {
        long out = rows.stream().filter(Row::isOutOfScope).count();
        long others = rows.stream().filter(Row::introduces).count();

        assertThat(Files.readString(MATRIX))
                .contains("| " + rows.size() + " | " + (rows.size() - out - others) + " | " + others + " | " + out
                        + " |");
    }
}
