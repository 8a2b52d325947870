/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Looking at the map.
 */
#ifndef MEMTCK_MAP_H
#define MEMTCK_MAP_H

#include "iommu.h"
#include "output.h"

typedef struct { uint64_t first, last; MemoryRegion *mr; uint64_t offset; bool readonly; } Range;

static Range *ranges;
static size_t range_count, range_capacity;

/* QEMU's listener call for one range of the flat view; they come in ascending order. */
static void add_range(void *listener, MemoryRegionSection *section)
{
    (void)listener;
    uint64_t first = section->offset_within_address_space;
    Range range = { first, first + (uint64_t)(section->size - 1), section->mr, section->offset_within_region,
                    section->readonly };
    Range *before = range_count ? &ranges[range_count - 1] : NULL;
    if (before && before->mr == range.mr && before->readonly == range.readonly && before->last + 1 == first
            && before->offset + (first - before->first) == range.offset) {
        before->last = range.last;
        return;
    }
    if (range_count == range_capacity) {
        range_capacity = 2 * range_capacity + 64;
        ranges = realloc(ranges, range_capacity * sizeof *ranges);
        if (!ranges) {
            perror("memtck-qemu");
            _exit(1);
        }
    }
    ranges[range_count++] = range;
}

/* A listener that registers is told the current map, range by range, with the attributes that QEMU gave each. */
static void collect_ranges(Space *space)
{
    static MemoryListener listener = { .call.region_add = add_range };
    range_count = 0;
    memory_listener_register(&listener, &space->as);
    memory_listener_unregister(&listener);
}

static void put_range(uint64_t first, uint64_t last, const Region *region, uint64_t offset, bool readonly)
{
    put_hex(first);
    put_char('-');
    put_hex(last);
    put_char(':');
    put(region ? region->name : "?");
    put_char('+');
    put_hex(offset);
    if (readonly) {
        put(":ro");
    }
}

static Problem op_flatview(const Args *args)
{
    Space *space;
    TRY(find_space(args->subject, &space));
    collect_ranges(space);
    put("ok");
    for (size_t i = 0; i < range_count; i++) {
        put(i ? "," : " ranges=");
        put_range(ranges[i].first, ranges[i].last, region_of(ranges[i].mr), ranges[i].offset, ranges[i].readonly);
    }
    return NULL;
}

static bool is_readonly_at(Space *space, uint64_t at)
{
    collect_ranges(space);
    for (size_t i = 0; i < range_count; i++) {
        if (ranges[i].first <= at && at <= ranges[i].last) {
            return ranges[i].readonly;
        }
    }
    return false;
}

/* Whether some space shows the region, or a part of it. */
static bool is_visible(const Region *region)
{
    for (size_t i = spaces_start; i < spaces_used; i++) {
        if (!spaces[i].open) {
            continue;
        }
        collect_ranges(&spaces[i]);
        for (size_t j = 0; j < range_count; j++) {
            if (ranges[j].mr == &region->mr) {
                return true;
            }
        }
    }
    return false;
}

/* The region that an access comes to, IOMMU regions passed; NULL when there is none. */
static Region *target_of(Space *space, uint64_t at, bool is_write, uint64_t *offset)
{
    uint64_t length = 1;
    FlatView *view = address_space_get_flatview(&space->as);
    MemoryRegion *mr = flatview_translate(view, at, offset, &length, is_write, UNSPECIFIED);
    flatview_unref(view);
    return region_of(mr);
}

/* What an address decodes to: an IOMMU region is asked to translate, which tells that it is there. */
static Region *decode(Space *space, uint64_t at, uint64_t *offset)
{
    decoded_region = NULL;
    only_decoding = true;
    Region *region = target_of(space, at, false, offset);
    only_decoding = false;
    if (decoded_region) {
        *offset = decoded_offset;
        return decoded_region;
    }
    return region;
}

/*
 * Through the dispatch tree, the way of an access: QEMU builds it from the flat view, but looks up in it differently.
 * The tree's answer lacks the read-only attribute; that alone comes from the flat view.
 */
static Problem op_find(const Args *args)
{
    Space *space;
    uint64_t at, offset;
    TRY(find_space(args->subject, &space));
    TRY(get_number(args, KEY_AT, &at));
    Region *region = decode(space, at, &offset);
    if (!region) {
        put("rejected");
        return NULL;
    }
    put("ok ranges=");
    put_range(at, at, region, offset, is_readonly_at(space, at));
    return NULL;
}

#endif
