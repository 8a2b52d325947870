/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Transactions, and what every change of the map has in common.
 */
#ifndef MEMTCK_TOPOLOGY_H
#define MEMTCK_TOPOLOGY_H

#include "reclaim.h"

static unsigned depth;           /* of open transactions */
static unsigned unsettled;       /* drains it takes to see whether this operation has ended a life, see settle() */

static MemoryRegion switch_keeper; /* toggled to make QEMU render again */
static MemoryRegion ram_keeper;

/*
 * QEMU forgets how much of its dirty bitmap it has when the last RAM block goes, and allocates it anew with the next:
 * a leak of 768 KiB each time. One block that stays avoids it, as long as all RAM fits the first chunk (8 GiB).
 */
static void make_keepers(void)
{
    Error *err = NULL;
    memory_region_init(&switch_keeper, NULL, NULL, OPAQUE_SIZE);
    memory_region_init_ram_flags_nomigrate(&ram_keeper, NULL, "memtck-keeper", OPAQUE_SIZE, 0, &err);
    if (err) {
        fputs("memtck-qemu: no memory\n", stderr);
        _exit(1);
    }
}

static void unsettle(unsigned drains)
{
    if (unsettled < drains) {
        unsettled = drains;
    }
}

static void topology_changed(void)
{
    if (depth == 0) {
        pending += 1 + (unsigned)open_spaces; /* QEMU renders the machine's own space, too */
    }
    unsettle(DRAINS_OF_A_CHANGE);
}

static void begin_transaction(void)
{
    memory_region_transaction_begin();
    depth++;
}

static void commit_transaction(void)
{
    memory_region_transaction_commit();
    depth--;
}

/* Forces a render at the commit: QEMU keeps flat views by root, and must not find an old one when a root is reused. */
static void force_render(void)
{
    static bool enabled = true;
    enabled = !enabled;
    memory_region_set_enabled(&switch_keeper, enabled);
}

static Problem op_begin(const Args *args)
{
    (void)args;
    if (depth == MAX_DEPTH) {
        return "too-many-transactions";
    }
    begin_transaction();
    return NULL;
}

static Problem op_commit(const Args *args)
{
    (void)args;
    if (depth == 0) {
        return "no-transaction";
    }
    commit_transaction();
    topology_changed();
    return NULL;
}

#endif
