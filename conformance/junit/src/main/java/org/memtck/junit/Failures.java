package org.memtck.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.explain.CounterexampleText;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.TargetInfo;

/** What failed in the last run of a test class: which run it was, and the counterexamples of each violated rule. */
final class Failures {
    private static final String RUN = "failing-run.txt";
    private static final Pattern CONTENT = Pattern.compile("(?:#[^\\n]*\\n)*seed (\\d{1,19})\\ncases (\\d{1,10})\\n?");
    private static final int LARGEST = 4096;
    /** The most counterexamples of a rule. */
    private static final int MOST = 9;

    private final Path folder;

    Failures(Path folder) {
        this.folder = folder;
    }

    /** Where a counterexample of a rule is, by its number from 1. */
    Path file(Rule rule, int number) {
        return folder.resolve(rule + (number == 1 ? "" : "." + number) + ".mem");
    }

    /** The run that failed before, if one did. */
    Optional<Run> before() {
        Path file = folder.resolve(RUN);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8).replace("\r\n", "\n");
            Matcher matcher = CONTENT.matcher(text);
            if (matcher.matches()) {
                return Optional.of(new Run(Long.parseLong(matcher.group(1)), Integer.parseInt(matcher.group(2))));
            }
        } catch (NumberFormatException e) {
            throw new IllegalStateException(damaged(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
        }
        throw new IllegalStateException(damaged(file));
    }

    private static String damaged(Path file) {
        return file + ": expected the lines 'seed N' and 'cases N'; delete the file to forget what failed before";
    }

    /**
     * Keeps a run that failed, and its counterexamples instead of those of an earlier one.
     *
     * @param replayed what stands behind the name of a file in the command that replays it
     */
    void keep(Run run, CampaignResult campaign, TargetInfo target, CounterexampleText text, String replayed) {
        try {
            Files.createDirectories(folder);
            forgetCounterexamples();
            for (Finding finding : campaign.findings()) {
                keep(finding, text, name(target), replayed);
            }
            replace(
                    folder.resolve(RUN),
                    "# The run that failed last comes first until it passes; delete this file to forget it.\n" + "seed "
                            + run.seed() + "\ncases " + run.cases() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": what failed cannot be kept there: " + e.getMessage(), e);
        }
    }

    private void keep(Finding finding, CounterexampleText text, String target, String replayed) throws IOException {
        for (int number = 1; number <= finding.counterexamples().size(); number++) {
            Path file = file(finding.rule(), number);
            Finding one = new Finding(
                    finding.rule(),
                    finding.known(),
                    List.of(finding.counterexamples().get(number - 1)));
            replace(file, text.file(one, target, "./memtck replay " + file + replayed));
        }
    }

    private static String name(TargetInfo target) {
        return (target.name() + " " + target.version()).strip();
    }

    /** Forgets what failed before. */
    void forget() {
        try {
            Files.deleteIfExists(folder.resolve(RUN));
            forgetCounterexamples();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be written: " + e.getMessage(), e);
        }
    }

    private void forgetCounterexamples() throws IOException {
        for (Rule rule : Rule.values()) {
            for (int number = 1; number <= MOST; number++) {
                Files.deleteIfExists(file(rule, number));
            }
        }
    }

    /** Replaces a file atomically: readers see all of the old one or all of the new one. */
    private static void replace(Path file, String text) throws IOException {
        Path written = file.resolveSibling("." + file.getFileName() + ".new");
        Files.writeString(written, text);
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
