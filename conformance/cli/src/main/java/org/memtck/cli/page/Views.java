package org.memtck.cli.page;

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

    private final RuleBook book;
    private final Words words;

    /** Takes the words for the rules from the book. */
    public Views(RuleBook book) {
        this.book = book;
        this.words = new Words(book);
    }

    @Override
    public List<String> names() {
        return List.of(PAGE, JUNIT, SUMMARY, BADGE);
    }

    @Override
    public Map<String, String> of(Report report) {
        Map<String, String> views = new LinkedHashMap<>();
        views.put(PAGE, ReportPage.of(report, book, Optional.empty()));
        views.put(JUNIT, JUnitXml.of(report, words));
        views.put(SUMMARY, Summary.of(report, words));
        views.put(BADGE, Badge.of(report));
        return views;
    }
}
