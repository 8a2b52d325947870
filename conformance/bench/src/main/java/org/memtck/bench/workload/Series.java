package org.memtck.bench.workload;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;

/**
 * Workloads that differ in nothing but their size.
 *
 * @param id a word, such as {@code overlay}
 * @param group what {@code --workload} names it by, together with others
 * @param title what one operation is
 * @param axis what the size counts, such as {@code regions}, or null if there is only one size
 */
@Api
public record Series(
        String id, String group, String title, @Nullable String axis) {}
