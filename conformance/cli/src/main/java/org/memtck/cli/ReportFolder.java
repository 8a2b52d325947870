package org.memtck.cli;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.memtck.kit.explain.CounterexampleText;
import org.memtck.kit.explain.Explanation;
import org.memtck.spec.rule.Rule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of a report. It is made, and tried, before a campaign starts, and an earlier report in it stays whole
 * until the new one is written. A folder that holds anything else is left alone.
 */
final class ReportFolder {
    private static final String REPORT = "report.json";
    private static final String COUNTEREXAMPLES = "counterexamples";

    private final Path folder;

    private ReportFolder(Path folder) {
        this.folder = folder;
    }

    /** Where the counterexample of a rule is, relative to the folder. */
    static String counterexample(Rule rule) {
        return COUNTEREXAMPLES + "/" + rule + ".mem";
    }

    /** Makes the folder if it is not there, and checks that a report can be written into it. */
    static ReportFolder prepare(Path folder) throws UserException {
        ReportFolder prepared = new ReportFolder(folder);
        try {
            Files.createDirectories(folder);
            prepared.checkContent();
            prepared.checkWritable(folder);
            Path counterexamples = folder.resolve(COUNTEREXAMPLES);
            if (Files.exists(counterexamples)) {
                prepared.checkWritable(counterexamples);
            }
            return prepared;
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    private static UserException cannotWrite(Path folder, IOException e) {
        return new UserException(folder + ": the report cannot be written there: " + Reason.of(e));
    }

    private void checkContent() throws IOException, UserException {
        Path report = folder.resolve(REPORT);
        boolean ours = Files.isRegularFile(report) && isReport(TextFile.read(report));
        if (!ours && !isEmpty()) {
            throw new UserException(folder + ": the folder is not empty and holds no report of memtck;"
                    + " name another one, so that nothing of yours is lost");
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static boolean isReport(String text) {
        try {
            JsonNode root = JsonMapper.shared().readTree(text);
            return root.path("memtck").isString() && root.path("format").isNumber();
        } catch (JacksonException e) {
            return false;
        }
    }

    private void checkWritable(Path where) throws IOException {
        Files.delete(Files.createTempFile(where, ".memtck", null));
    }

    /** Writes the report and its counterexamples, and then takes away those of an earlier report. */
    void write(Report report, CounterexampleText text, String target, List<Explanation> explanations)
            throws UserException {
        Map<Rule, String> counterexamples = new LinkedHashMap<>();
        String info = report.target().name() + " " + report.target().version();
        for (Explanation explanation : explanations) {
            Rule rule = explanation.finding().rule();
            String replay = ReplayHint.replay(counterexample(rule), target);
            counterexamples.put(rule, text.file(explanation, info, replay));
        }
        try {
            write(counterexamples, report.json());
            removeOthers(counterexamples.keySet());
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    private void write(Map<Rule, String> counterexamples, String json) throws IOException {
        if (!counterexamples.isEmpty()) {
            Files.createDirectories(folder.resolve(COUNTEREXAMPLES));
        }
        for (Map.Entry<Rule, String> entry : counterexamples.entrySet()) {
            replace(folder.resolve(counterexample(entry.getKey())), entry.getValue());
        }
        replace(folder.resolve(REPORT), json);
    }

    private void removeOthers(Set<Rule> current) throws IOException {
        for (Rule rule : Rule.values()) {
            if (!current.contains(rule)) {
                Files.deleteIfExists(folder.resolve(counterexample(rule)));
            }
        }
        try {
            Files.deleteIfExists(folder.resolve(COUNTEREXAMPLES));
        } catch (DirectoryNotEmptyException e) {
            // It holds the new ones, or something of the user's.
        }
    }

    /** Replaces a file at once: who reads it sees the old one or the new one, whole. */
    private static void replace(Path file, String text) throws IOException {
        Path written = file.resolveSibling("." + file.getFileName() + ".new");
        Files.writeString(written, text);
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
