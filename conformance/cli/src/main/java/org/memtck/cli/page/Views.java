package org.memtck.cli.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.memtck.cli.report.Report;
import org.memtck.cli.report.ReportViews;
import org.memtck.spec.rule.RuleBook;

/** What is written beside {@code report.json}: for people, for build servers, for a summary of a run, for a README. */
public final class Views implements ReportViews {
    private static final String PAGE = "index.html";
    private static final String JUNIT = "junit.xml";
    private static final String SUMMARY = "summary.md";
    private static final String BADGE = "badge.svg";

    /** Below the folder of the report: where the specification's pages are, if somebody wrote them there. */
    private static final String SPECIFICATION = "spec";

    private final Path folder;
    private final RuleBook book;
    private final Words words;

    /**
     * Takes the words for the rules from the book.
     *
     * @param folder where the report is
     */
    public Views(Path folder, RuleBook book) {
        this.folder = folder;
        this.book = book;
        this.words = new Words(book);
    }

    @Override
    public List<String> names() {
        return List.of(PAGE, JUNIT, SUMMARY, BADGE);
    }

    private Optional<String> specification() {
        Path index = folder.resolve(SPECIFICATION).resolve(PAGE);
        return Files.isRegularFile(index) ? Optional.of(SPECIFICATION) : Optional.empty();
    }

    @Override
    public Map<String, String> of(Report report) {
        Map<String, String> views = new LinkedHashMap<>();
        views.put(PAGE, ReportPage.of(report, book, specification()));
        views.put(JUNIT, JUnitXml.of(report, words));
        views.put(SUMMARY, Summary.of(report, words));
        views.put(BADGE, Badge.of(report));
        return views;
    }
}
