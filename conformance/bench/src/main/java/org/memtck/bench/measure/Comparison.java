package org.memtck.bench.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.memtck.bench.workload.Workload;
import org.memtck.spec.Api;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.timing.SelfTiming;

/**
 * Measures workloads on targets. A round is a turn for each target that may be compared, so that what changes on the machine
 * meanwhile, its clock or its load, meets all of them.
 */
@Api
public final class Comparison {
    private final List<Contender> contenders;
    private final Settings settings;
    private final Consumer<String> progress;
    private final Map<Contender, Meter> meters = new HashMap<>();

    /**
     * Makes one.
     *
     * @param progress hears what is being done, before it is
     */
    public Comparison(List<Contender> contenders, Settings settings, Consumer<String> progress) {
        this.contenders = List.copyOf(contenders);
        this.settings = settings;
        this.progress = progress;
        for (Contender contender : contenders) {
            if (contender.target() instanceof InProcessTarget) {
                meters.put(contender, new JmhMeter(contender.named(), settings));
            } else if (contender.target() instanceof SelfTiming timing) {
                meters.put(contender, new SelfMeter(timing, settings));
            }
        }
    }

    /** Measures: an entry for each workload and target, in the order in which both were given. */
    public List<Entry> run(List<Workload> workloads) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < workloads.size(); i++) {
            entries.addAll(run(workloads.get(i), (i + 1) + " of " + workloads.size() + ": "));
        }
        return entries;
    }

    private List<Entry> run(Workload workload, String place) {
        List<Lane> lanes = new ArrayList<>();
        for (Contender contender : contenders) {
            progress.accept(place + workload + ", whether " + contender.named() + " conforms");
            lanes.add(new Lane(contender, meters.get(contender), workload));
        }
        for (int round = 1; round <= settings.rounds(); round++) {
            for (Lane lane : lanes) {
                progress.accept(place + workload + ", round " + round + ", "
                        + lane.contender().named());
                lane.turn();
            }
        }
        return lanes.stream().map(Lane::entry).toList();
    }
}
