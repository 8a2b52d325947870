package org.memtck.faults.dialects;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Progress;
import org.memtck.reference.ReferenceTarget;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.target.Profile;

/** Runs campaigns on targets that follow three variants each and declare none. The result depends on the seed and the cases alone. */
@Api
public final class DialectCampaigns {
    private static final int SIZE = 3;
    private static final int VALUES = 256;

    /** What the strict rule leaves free, so that nothing differs where it is followed. */
    private static final Set<Variant> FREE =
            EnumSet.of(Variant.VIS_9_REFUSED, Variant.VIS_9_BYTES, Variant.VIS_9_BLOCK, Variant.VIS_6_DISPLACED);

    private DialectCampaigns() {}

    /** Returns the variants that a campaign can tell from the strict rule. */
    public static List<Variant> decidable() {
        return Stream.of(Variant.values())
                .filter(variant -> !FREE.contains(variant))
                .toList();
    }

    /**
     * Draws dialects of three variants that do not exclude each other.
     *
     * @param count how many, 0 or more
     * @param seed chooses them
     */
    static List<Dialect> draw(int count, long seed) {
        Random random = new Random(seed);
        List<Dialect> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Variant> order = new ArrayList<>(decidable());
            Collections.shuffle(order, random);
            Dialect dialect = Dialect.STRICT;
            for (Variant variant : order) {
                boolean free = dialect.variants().stream().noneMatch(variant::excludes);
                if (free && dialect.variants().size() < SIZE) {
                    dialect = dialect.with(variant, variant.hasValue() ? random.nextInt(VALUES) : 0);
                }
            }
            drawn.add(dialect);
        }
        return drawn;
    }

    /**
     * Certifies targets that follow three variants each.
     *
     * @param count the number of targets, 1 or more
     * @param seed chooses the variants and the scenarios
     * @param cases the cases of each campaign, 1 or more
     * @param done is called after each target
     * @return a row a target
     */
    public static List<DialectRow> run(int count, long seed, int cases, Runnable done) {
        List<DialectRow> rows = new ArrayList<>();
        for (Dialect dialect : draw(count, seed)) {
            rows.add(certify(dialect, seed, cases));
            done.run();
        }
        return rows;
    }

    static DialectRow certify(Dialect dialect, long seed, int cases) {
        CampaignResult result = Campaign.run(
                new ReferenceTarget(dialect, Dialect.STRICT),
                new Options(Profile.FULL, seed, cases, null, KnownDeviations.NONE),
                Progress.NONE);
        return DialectRow.of(dialect, result);
    }
}
