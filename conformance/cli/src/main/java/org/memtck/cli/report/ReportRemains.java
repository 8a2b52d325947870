package org.memtck.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.memtck.cli.console.UserException;
import org.memtck.cli.files.TextFile;
import org.memtck.kit.explain.SessionText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells memtck's files from somebody else's. A folder with a memtck report is ours, whatever else lies beside it. Without a
 * report it is ours if it holds only what a killed campaign leaves: nothing, files that were being written, counterexamples.
 */
final class ReportRemains {
    private static final Pattern UNFINISHED = Pattern.compile(
            "\\.((report|checkpoint)\\.json|probe|[A-Z]+-\\d+(\\.\\d)?\\.mem|history-\\d{1,2}\\.session\\.mem)\\.new");
    private static final Pattern COUNTEREXAMPLE = Pattern.compile("([A-Z]+-\\d+)(\\.\\d)?\\.mem");
    private static final Pattern SESSION = Pattern.compile("history-\\d{1,2}\\.session\\.mem");

    /** A view names its writer within this many bytes from its start. */
    private static final int MOST_BEFORE_MARK = 300;

    private ReportRemains() {}

    /**
     * Whether a report may be written there.
     *
     * @param views the names of what is written beside it
     */
    static boolean isOurs(Path folder, List<String> views) throws IOException, UserException {
        Path report = folder.resolve(ReportFolder.REPORT);
        if (Files.exists(report, LinkOption.NOFOLLOW_LINKS)) {
            return Files.isRegularFile(report) && isReport(TextFile.read(report));
        }
        return holdsOnly(folder, entry -> isUnfinished(entry) || isCounterexamples(entry) || isViewOf(views, entry));
    }

    private static boolean isViewOf(List<String> views, Path file) {
        String name = file.getFileName().toString();
        boolean unfinished = name.startsWith(".") && name.endsWith(".new");
        String view = unfinished ? name.substring(1, name.length() - ".new".length()) : name;
        return views.contains(view)
                && (unfinished ? Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) : isView(file));
    }

    /** Whether a view of a report may be written there: nothing is there, or one that memtck wrote. */
    static boolean isView(Path file) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_BEFORE_MARK), StandardCharsets.UTF_8).contains(ReportViews.MARK);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a file is the checkpoint of a campaign, or what a loss of power left of one. */
    static boolean isCheckpoint(Path file) {
        try {
            return begins(file, ReportFolder.CHECKPOINT_MARK)
                    || (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == 0);
        } catch (IOException e) {
            return false;
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

    /** Ends at the first entry that is not as it should be. */
    private static boolean holdsOnly(Path folder, Predicate<Path> ours) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.allMatch(ours);
        }
    }

    private static boolean isUnfinished(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && UNFINISHED.matcher(file.getFileName().toString()).matches();
    }

    private static boolean isCounterexamples(Path entry) {
        try {
            return entry.getFileName().toString().equals(ReportFolder.COUNTEREXAMPLES)
                    && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                    && holdsOnly(entry, file -> isUnfinished(file) || isCounterexample(file) || isSession(file));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a file has the name and the first words of a counterexample. */
    private static boolean isCounterexample(Path file) {
        Matcher matcher = COUNTEREXAMPLE.matcher(file.getFileName().toString());
        return matcher.matches() && begins(file, "# " + matcher.group(1) + ": ");
    }

    /** Whether a file has the name and the first words of a session. */
    private static boolean isSession(Path file) {
        return SESSION.matcher(file.getFileName().toString()).matches() && begins(file, SessionText.TITLE);
    }

    private static boolean begins(Path file, String words) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        byte[] head = words.getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(head.length), head);
        } catch (IOException e) {
            return false;
        }
    }
}
