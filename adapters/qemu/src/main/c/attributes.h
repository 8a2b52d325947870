/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Attributes that do not change the map: dirty logging and coalescing.
 */
#ifndef MEMTCK_ATTRIBUTES_H
#define MEMTCK_ATTRIBUTES_H

#include "deaths.h"

enum { DIRTY_WINDOW_PAGES = 64 }; /* QEMU reads and clears a word of its bitmap at a time */

static Problem get_client(const Args *args, const Region *region)
{
    uint64_t client;
    TRY(get_number(args, KEY_CLIENT, &client));
    if (client != DIRTY_MEMORY_VGA) {
        return "no-such-client";
    }
    return region->kind == RAM ? NULL : "not-ram";
}

static Problem op_log(const Args *args)
{
    Region *region;
    bool on = false;
    TRY(find_region(args->subject, &region));
    TRY(get_client(args, region));
    TRY(get_choice(args, KEY_ON, "no", "yes", &on));
    if (region->is_logging != on) { /* QEMU counts */
        region->is_logging = on;
        memory_region_set_log(&region->mr, on, DIRTY_MEMORY_VGA);
        topology_changed();
    }
    return NULL;
}

/* ---- dirty pages ---- */

typedef struct { uint64_t first, last; } Pages;

/* At most every other page is apart from the others. */
static Pages *pages;
static size_t page_count;

static void add_page(uint64_t first, uint64_t last)
{
    if (page_count && pages[page_count - 1].last + 1 == first) {
        pages[page_count - 1].last = last;
    } else {
        pages[page_count++] = (Pages) { first, last };
    }
}

static void put_pages(void)
{
    for (size_t i = 0; i < page_count; i++) {
        put(i ? "," : " pages=");
        put_hex(pages[i].first);
        put_char('-');
        put_hex(pages[i].last);
    }
    page_count = 0;
}

static Problem op_dirty(const Args *args)
{
    Region *region;
    uint64_t at, length;
    TRY(find_region(args->subject, &region));
    TRY(get_client(args, region));
    TRY(get_number(args, KEY_AT, &at));
    TRY(get_number(args, KEY_LEN, &length));
    if (!lies_within(at, length, region->ram_size)) {
        return "beyond-the-ram-block";
    }
    if (length == 0) { /* QEMU would look at the page before */
        return NULL;
    }
    uint64_t page = target_page_size();
    if (!pages) {
        pages = reserve_memory((MAX_RAM / page / 2 + 1) * sizeof *pages);
    }
    DirtyBitmapSnapshot *snapshot =
        memory_region_snapshot_and_clear_dirty(&region->mr, at, length, DIRTY_MEMORY_VGA);
    for (uint64_t first = at & -page; first < at + length; first += page) {
        if (memory_region_snapshot_get_dirty(&region->mr, snapshot, first, 1)) {
            uint64_t last = first + page - 1;
            add_page(first, last < region->ram_size ? last : region->ram_size - 1);
        }
    }
    g_free(snapshot);
    return NULL;
}

/* ---- coalescing ---- */

static unsigned zone_count;      /* added in this scenario */

static Problem op_coalesce(const Args *args)
{
    Region *region;
    uint64_t at, length;
    TRY(find_region(args->subject, &region));
    TRY(get_number(args, KEY_AT, &at));
    TRY(get_number(args, KEY_LEN, &length));
    if (region->kind != MMIO) {
        return "not-a-device";
    }
    if (length == 0) {
        return "empty-range";
    }
    if (!reaches_as_far(region, at, length)) {
        return "beyond-the-region";
    }
    if (zone_count == MAX_ZONES) {
        return "too-many-zones";
    }
    zone_count++;
    memory_region_add_coalescing(&region->mr, at, length);
    return NULL;
}

static Problem op_uncoalesce(const Args *args)
{
    Region *region;
    TRY(find_region(args->subject, &region));
    if (region->kind != MMIO) {
        return "not-a-device";
    }
    memory_region_clear_coalescing(&region->mr);
    return NULL;
}

/* QEMU keeps the flat view of a closed space, and so the owners in it, until some map changes the next time. */
static Problem op_flush(const Args *args)
{
    (void)args;
    qemu_flush_coalesced_mmio_buffer();
    force_render();
    topology_changed();
    settle(DRAINS_OF_A_SPACE);
    return NULL;
}

#endif
