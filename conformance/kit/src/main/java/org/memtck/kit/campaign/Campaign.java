package org.memtck.kit.campaign;

import java.util.List;
import java.util.Set;
import org.memtck.spec.Api;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/**
 * Certifies one target: generates cases, runs and compares them, reduces what differs, and continues without the rules that
 * are known to be violated, so that one run reports every violated rule.
 *
 * <p>Cases come in batches. With several instances of the target, one thread for each generates, runs and compares; a single
 * thread takes the results in the order of the cases and examines the differences. The result therefore depends on the seed
 * alone, not on the number or timing of the threads.
 */
@Api
public final class Campaign {
    /** The most targets that a campaign can use at once. */
    public static final int MOST_TARGETS = Batches.AHEAD;

    private Campaign() {}

    /**
     * Runs a campaign of random cases.
     *
     * @param progress is told how far the campaign is, after each batch
     */
    public static CampaignResult run(Target target, Options options, Progress progress) {
        return run(List.of(target), options, progress);
    }

    /**
     * Runs a campaign of random cases, on several targets at once.
     *
     * @param targets one or more instances of the same target, one for each thread; more than {@link #MOST_TARGETS} go unused
     * @param progress is told how far the campaign is, after each batch
     */
    public static CampaignResult run(List<Target> targets, Options options, Progress progress) {
        return run(targets, options, progress, new Stop());
    }

    /**
     * Runs a campaign of random cases, on several targets at once, until it is asked to stop.
     *
     * @param targets one or more instances of the same target, one for each thread; more than {@link #MOST_TARGETS} go unused
     * @param progress is told how far the campaign is, after each batch, and of each finding
     * @param stop ends it: what was found until then is the result
     */
    public static CampaignResult run(List<Target> targets, Options options, Progress progress, Stop stop) {
        return run(targets, options, Part.WHOLE, progress, stop).result();
    }

    /**
     * Runs a part of a campaign of random cases, on several targets at once, until it is asked to stop.
     *
     * @param targets one or more instances of the same target, one for each thread; more than {@link #MOST_TARGETS} go unused
     * @param options of the whole campaign
     * @param progress is told how far the part is, after each batch, and of each finding
     * @param stop ends it: what was found until then is the result
     * @throws IllegalArgumentException if there are more parts than the campaign has batches
     */
    public static PartResult run(List<Target> targets, Options options, Part part, Progress progress, Stop stop) {
        return run(targets, options, part, Checkpoints.NONE, progress, stop);
    }

    /**
     * Runs a part of a campaign of random cases, on several targets at once, until it is asked to stop. It goes on from the latest
     * checkpoint, if there is one: where the target answers as it did, and whatever ran before, the result is that of a run from the
     * first case on.
     *
     * @param targets one or more instances of the same target, one for each thread; more than {@link #MOST_TARGETS} go unused
     * @param options of the whole campaign; but for the time and the number of cases those of the campaign whose checkpoint it is
     * @param progress is told how far the part is, after each batch, and of each finding
     * @param stop ends it: what was found until then is the result
     * @throws IllegalArgumentException if there are more parts than the campaign has batches, or the checkpoint is of another part, of
     *     another target, or behind the last case
     */
    public static PartResult run(
            List<Target> targets, Options options, Part part, Checkpoints checkpoints, Progress progress, Stop stop) {
        return run(targets, options, part, List.of(), checkpoints, progress, stop);
    }

    /**
     * Runs a part of a campaign of random cases as above, which begins with what other parts of it found: before its first case it
     * looks for each finding, and steers around those that it sees itself. These scenarios are no cases: nothing in them counts for
     * any verdict. Where there is a checkpoint they have been run, and are not run again.
     *
     * @param found what other parts found; for a checkpoint the same as where the part was begun
     */
    public static PartResult run(
            List<Target> targets,
            Options options,
            Part part,
            List<Finding> found,
            Checkpoints checkpoints,
            Progress progress,
            Stop stop) {
        TargetInfo info = targets.get(0).info();
        Set<Capability> capabilities = options.profile().of(info.capabilities());
        CaseSource source = new GeneratedCases(capabilities, info.parameters(), options.seed(), found);
        return run(targets, options, source, part, checkpoints, progress, stop);
    }

    /**
     * Runs a campaign of given cases.
     *
     * @param source has as many cases as the options ask for
     * @param progress is told how far the campaign is, after each batch
     */
    public static CampaignResult run(Target target, Options options, CaseSource source, Progress progress) {
        return run(List.of(target), options, source, progress);
    }

    /**
     * Runs a campaign of given cases on several targets at once.
     *
     * @param targets one or more instances of the same target, one for each thread; more than {@link #MOST_TARGETS} go unused
     * @param source has as many cases as the options ask for
     * @param progress is told how far the campaign is, after each batch
     */
    public static CampaignResult run(List<Target> targets, Options options, CaseSource source, Progress progress) {
        return run(targets, options, source, progress, new Stop());
    }

    /**
     * Runs a campaign of given cases on several targets at once, until it is asked to stop.
     *
     * @param targets one or more instances of the same target, one for each thread; more than {@link #MOST_TARGETS} go unused
     * @param source has as many cases as the options ask for
     * @param progress is told how far the campaign is, after each batch, and of each finding
     * @param stop ends it: what was found until then is the result
     */
    public static CampaignResult run(
            List<Target> targets, Options options, CaseSource source, Progress progress, Stop stop) {
        return run(targets, options, source, Part.WHOLE, progress, stop).result();
    }

    /**
     * Runs a part of a campaign of given cases on several targets at once, until it is asked to stop.
     *
     * @param targets one or more instances of the same target, one for each thread; more than {@link #MOST_TARGETS} go unused
     * @param options of the whole campaign
     * @param source has as many cases as the options ask for
     * @param progress is told how far the part is, after each batch, and of each finding
     * @param stop ends it: what was found until then is the result
     * @throws IllegalArgumentException if there are more parts than the campaign has batches
     */
    public static PartResult run(
            List<Target> targets, Options options, CaseSource source, Part part, Progress progress, Stop stop) {
        return run(targets, options, source, part, Checkpoints.NONE, progress, stop);
    }

    private static PartResult run(
            List<Target> targets,
            Options options,
            CaseSource source,
            Part part,
            Checkpoints checkpoints,
            Progress progress,
            Stop stop) {
        if (part.of() > Part.most(options.cases())) {
            throw new IllegalArgumentException(options.cases() + " cases are " + Part.most(options.cases())
                    + " parts at the most, not " + part.of());
        }
        return new CampaignRun(targets, options, part, source, checkpoints, progress, stop).run();
    }
}
