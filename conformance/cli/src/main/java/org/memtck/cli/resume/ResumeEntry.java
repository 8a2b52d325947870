package org.memtck.cli.resume;

import java.util.List;
import java.util.Objects;
import org.memtck.cli.report.RunEntry;

/**
 * What the file of a checkpoint holds, behind its head.
 *
 * @param campaign which campaign it is of
 * @param date when that began, such as {@code 2026-01-31T12:00:00Z}
 * @param timeline how far it had come in the meantime, the earliest first
 * @param checkpoint what it knew
 */
record ResumeEntry(CampaignEntry campaign, String date, List<RunEntry.Sample> timeline, CheckpointEntry checkpoint) {
    /** Checks that nothing is missing. */
    ResumeEntry {
        Objects.requireNonNull(campaign, "the campaign is missing");
        Objects.requireNonNull(date, "the date is missing");
        Objects.requireNonNull(checkpoint, "the checkpoint is missing");
        timeline = List.copyOf(timeline);
    }
}
