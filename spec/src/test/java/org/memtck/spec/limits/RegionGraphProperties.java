package org.memtck.spec.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** What the graph keeps is what counting everything anew gives. */
final class RegionGraphProperties {
    private static final int REGIONS = 14;
    private static final int CHANGES = 120;

    private RegionGraph graph = new RegionGraph();
    private final List<String> regions = new ArrayList<>();
    private final Map<String, String> containers = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();

    @Property(seed = "1", tries = 200)
    void heightsAndWaysAreThoseOfTheTreeAsItIs(@ForAll long seed) {
        Random random = new Random(seed);
        graph = new RegionGraph();
        regions.clear();
        containers.clear();
        targets.clear();
        for (int i = 0; i < REGIONS; i++) {
            create("r" + i, random.nextBoolean() || i == 0 ? null : "r" + random.nextInt(i));
        }
        for (int i = 0; i < CHANGES; i++) {
            change(random);
            for (String region : regions) {
                assertThat(graph.height(region)).isEqualTo(height(region));
                assertThat(graph.ways(region)).isEqualTo(ways(region));
            }
        }
    }

    private void create(String name, @Nullable String target) {
        regions.add(name);
        if (target != null) {
            targets.put(name, target);
        }
        graph.create(name, target);
    }

    private void change(Random random) {
        String region = "r" + random.nextInt(REGIONS);
        String other = "r" + random.nextInt(REGIONS);
        switch (random.nextInt(6)) {
            case 0 -> {
                graph.delete(region);
                containers.remove(region);
            }
            case 1 -> {
                graph.destroy(region);
                containers.remove(region);
                containers.values().removeIf(region::equals);
                targets.remove(region);
            }
            default -> {
                graph.add(region, other);
                if (!leadsTo(region, other)) {
                    containers.put(region, other);
                }
            }
        }
    }

    private List<String> below(String region) {
        List<String> below = new ArrayList<>();
        containers.forEach((sub, container) -> {
            if (container.equals(region)) {
                below.add(sub);
            }
        });
        String target = targets.get(region);
        if (target != null) {
            below.add(target);
        }
        return below;
    }

    private boolean leadsTo(String from, String to) {
        return from.equals(to) || below(from).stream().anyMatch(each -> leadsTo(each, to));
    }

    private int height(String region) {
        return 1 + below(region).stream().mapToInt(this::height).max().orElse(0);
    }

    private long ways(String region) {
        return 1 + below(region).stream().mapToLong(this::ways).sum();
    }
}
