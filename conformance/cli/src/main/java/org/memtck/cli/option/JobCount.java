package org.memtck.cli.option;

import org.memtck.kit.campaign.Campaign;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of jobs: as many as a campaign can make use of, and no more. */
public final class JobCount implements ITypeConverter<Integer> {
    private static final int MOST = Campaign.MOST_TARGETS;

    @Override
    public Integer convert(String text) {
        try {
            int jobs = Integer.parseInt(text);
            if (jobs >= 1 && jobs <= MOST) {
                return jobs;
            }
        } catch (NumberFormatException e) {
            // It is told below.
        }
        throw new TypeConversionException("'" + text + "' is not a number of jobs; expected 1 to " + MOST);
    }

    /** As many as there are cores. */
    public static int ofCores() {
        return Math.min(Runtime.getRuntime().availableProcessors(), MOST);
    }
}
