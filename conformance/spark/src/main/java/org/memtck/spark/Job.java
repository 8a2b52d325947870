package org.memtck.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A campaign in rounds. The shards of a round follow those of the round before, so that all of them are the parts of one campaign.
 *
 * @param options the options of {@code certify} that say what the campaign is
 * @param shards how many shards a round has
 */
record Job(List<String> options, int rounds, int shards) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Copies the list, as one that can be sent. */
    Job {
        options = new ArrayList<>(options);
    }

    /** How many shards there are in all. */
    int all() {
        return rounds * shards;
    }

    /** The numbers of the shards of a round, from 1 on; the round is numbered from 1, too. */
    List<Integer> numbers(int round) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i <= shards; i++) {
            numbers.add((round - 1) * shards + i);
        }
        return numbers;
    }
}
