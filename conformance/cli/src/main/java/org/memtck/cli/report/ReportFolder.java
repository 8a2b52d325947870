package org.memtck.cli.report;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.memtck.cli.console.UserException;
import org.memtck.cli.files.Reason;
import org.memtck.cli.files.WholeFile;
import org.memtck.spec.rule.Rule;

/**
 * The folder of a report. It is made, and tried, before a campaign starts. An earlier report in it stays whole until then; the
 * first thing that a campaign does is to replace it by one that says that it is running, which is also the mark by which the
 * folder is known again. What is found comes in file by file, each of them at once and as a whole.
 */
public final class ReportFolder {
    static final String REPORT = "report.json";
    /** How far a campaign is, for one that goes on with it. */
    public static final String CHECKPOINT = "checkpoint.json";
    /** What the file begins with. */
    public static final String CHECKPOINT_MARK = "{\"memtck\":";

    static final String COUNTEREXAMPLES = "counterexamples";
    /** The most counterexamples of a rule. */
    static final int MOST = 9;
    /** No fewer than there can be sessions. */
    private static final int MOST_SESSIONS = 99;

    private static final String PROBE = ".probe.new";

    private final Path folder;
    private final ReportViews views;
    /** The texts of the counterexamples that this campaign has written, by their names. */
    private final Map<String, String> written = new HashMap<>();

    private ReportFolder(Path folder, ReportViews views) {
        this.folder = folder;
        this.views = views;
    }

    /**
     * Where a counterexample is, relative to the folder.
     *
     * @param number which one of those of the rule, from 1
     */
    static String counterexample(Rule rule, int number) {
        return COUNTEREXAMPLES + "/" + rule + (number == 1 ? "" : "." + number) + ".mem";
    }

    /**
     * Where a session is, relative to the folder.
     *
     * @param number which one of those of the report, from 1
     */
    static String session(int number) {
        return COUNTEREXAMPLES + "/history-" + number + ".session.mem";
    }

    /**
     * Makes the folder if it is not there, and checks that a report can be written into it.
     *
     * @param views what is to be written beside the report
     */
    public static ReportFolder prepare(Path folder, ReportViews views) throws UserException {
        try {
            Files.createDirectories(folder);
            if (!ReportRemains.isOurs(folder, views.names())) {
                throw new UserException(folder + ": the folder is not empty and holds no memtck report;"
                        + " name another one, so that nothing is overwritten");
            }
            checkWritable(folder);
            Path counterexamples = folder.resolve(COUNTEREXAMPLES);
            if (Files.exists(counterexamples)) {
                checkWritable(counterexamples);
            }
            for (String view : views.names()) {
                checkOurs(folder.resolve(view));
            }
            return new ReportFolder(folder, views);
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    private static void checkOurs(Path view) throws UserException {
        if (!ReportRemains.isView(view)) {
            throw new UserException(view + ": is there and was not written by memtck; move it, or name another folder,"
                    + " so that nothing is overwritten");
        }
    }

    private static void checkWritable(Path where) throws IOException {
        Path probe = where.resolve(PROBE);
        Files.deleteIfExists(probe);
        Files.delete(Files.createFile(probe));
    }

    private static UserException cannotWrite(Path folder, IOException e) {
        return new UserException(folder + ": the report cannot be written there: " + Reason.of(e));
    }

    /**
     * Replaces an earlier report by one of a campaign that has found nothing yet; with it goes how far the earlier one was.
     *
     * @return whether that was known
     */
    boolean begin(Report running) throws UserException {
        boolean known = ReportRemains.isCheckpoint(checkpoint());
        try {
            if (known) {
                Files.delete(checkpoint());
            }
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
        finish(running, Map.of());
        return known;
    }

    private Path checkpoint() {
        return folder.resolve(CHECKPOINT);
    }

    /**
     * Checks that a checkpoint can be kept there.
     *
     * @throws UserException if there is a file of that name which is none of memtck's
     */
    public void requireCheckpoint() throws UserException {
        if (Files.exists(checkpoint(), LinkOption.NOFOLLOW_LINKS) && !ReportRemains.isCheckpoint(checkpoint())) {
            throw new UserException(checkpoint() + ": is there and was not written by memtck; move it, or name another"
                    + " folder, so that nothing is overwritten");
        }
    }

    /** Writes the counterexamples that are new, and then the report, which names them. */
    void add(Report report, Map<String, String> counterexamples) throws UserException {
        try {
            for (Map.Entry<String, String> entry : counterexamples.entrySet()) {
                if (!entry.getValue().equals(written.get(entry.getKey()))) {
                    Files.createDirectories(folder.resolve(COUNTEREXAMPLES));
                    replace(folder.resolve(entry.getKey()), entry.getValue());
                    written.put(entry.getKey(), entry.getValue());
                }
            }
            WholeFile.replace(folder.resolve(REPORT), report.json());
            for (Map.Entry<String, String> view : views.of(report).entrySet()) {
                replace(folder.resolve(view.getKey()), view.getValue());
            }
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    /** The same, and takes away all other counterexamples. */
    void finish(Report report, Map<String, String> counterexamples) throws UserException {
        add(report, counterexamples);
        try {
            removeOthers(counterexamples.keySet());
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    private void removeOthers(Set<String> current) throws IOException {
        Files.deleteIfExists(WholeFile.unfinished(checkpoint()));
        for (String view : views.names()) {
            Files.deleteIfExists(WholeFile.unfinished(folder.resolve(view)));
        }
        if (!Files.isDirectory(folder.resolve(COUNTEREXAMPLES))) {
            return;
        }
        for (Rule rule : Rule.values()) {
            for (int number = 1; number <= MOST; number++) {
                removeUnless(current, counterexample(rule, number));
            }
        }
        for (int number = 1; number <= MOST_SESSIONS; number++) {
            removeUnless(current, session(number));
        }
        try {
            Files.deleteIfExists(folder.resolve(COUNTEREXAMPLES));
        } catch (DirectoryNotEmptyException e) {
            // It holds the new ones, or something of the user's.
        }
    }

    private void removeUnless(Set<String> current, String name) throws IOException {
        if (!current.contains(name)) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(WholeFile.unfinished(folder.resolve(name)));
    }

    /** Replaces a file atomically: a reader sees the old one or the new one, whole. */
    private static void replace(Path file, String text) throws IOException {
        Path unfinished = WholeFile.unfinished(file);
        Files.deleteIfExists(unfinished);
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
