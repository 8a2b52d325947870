package org.memtck.cli.console;

import org.memtck.kit.campaign.CampaignResult;

/** What the process returns. */
public final class ExitStatus {
    /** The target conforms, the transcript agrees, the boards agree. */
    public static final int CONFORMANT = 0;
    /** It does not. */
    public static final int NOT_CONFORMANT = 1;
    /** The command could not be done: bad options, unreadable files, a target that is not there. */
    public static final int UNABLE = 2;
    /** Nothing was exercised, or not all of it could be: nothing differs, and nothing agrees. */
    public static final int NOTHING_EXERCISED = 3;
    /** A signal ended it; that of SIGINT, and Java itself returns that of another signal. */
    public static final int INTERRUPTED = 130;

    private ExitStatus() {}

    /** What the process returns after a campaign: that it was interrupted comes before what it found. */
    public static int of(CampaignResult result) {
        if (result.run().end() == CampaignResult.End.INTERRUPTED) {
            return INTERRUPTED;
        }
        return switch (result.verdict()) {
            case CONFORMANT -> CONFORMANT;
            case NOT_CONFORMANT -> NOT_CONFORMANT;
            case NOTHING_EXERCISED -> NOTHING_EXERCISED;
            case INTERRUPTED -> INTERRUPTED;
        };
    }
}
