package org.memtck.cli.report;

import java.util.List;
import java.util.Map;

/** The files beside {@code report.json} that say the same, for people and for programs that read no JSON. */
public interface ReportViews {
    /** None. */
    ReportViews NONE = new ReportViews() {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public Map<String, String> of(Report report) {
            return Map.of();
        }
    };

    /** The words in the first lines of each file by which it is known again. */
    String MARK = "memtck";

    /** The names of all of them. */
    List<String> names();

    /** Their texts by their names. */
    Map<String, String> of(Report report);
}
