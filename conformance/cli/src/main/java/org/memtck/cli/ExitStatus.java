package org.memtck.cli;

import org.memtck.kit.campaign.CampaignResult;

/** What the process returns. */
final class ExitStatus {
    /** The target conforms, the transcript agrees, the boards agree. */
    static final int CONFORMANT = 0;
    /** It does not. */
    static final int NOT_CONFORMANT = 1;
    /** The command could not be done: bad options, unreadable files, a target that is not there. */
    static final int UNABLE = 2;
    /** Nothing was exercised, or not all of it could be: nothing differs, and nothing agrees. */
    static final int NOTHING_EXERCISED = 3;

    private ExitStatus() {}

    static int of(CampaignResult.Verdict verdict) {
        return switch (verdict) {
            case CONFORMANT -> CONFORMANT;
            case NOT_CONFORMANT -> NOT_CONFORMANT;
            case NOTHING_EXERCISED -> NOTHING_EXERCISED;
        };
    }
}
