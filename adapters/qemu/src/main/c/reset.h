/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Emptying everything between two scenarios.
 */
#ifndef MEMTCK_RESET_H
#define MEMTCK_RESET_H

#include "attributes.h"
#include "eventfds.h"
#include "hugepages.h"
#include "owners.h"
#include "pins.h"
#include "ram.h"
#include "spaces.h"
#include "tree.h"

static void destroy_spaces(void)
{
    for (size_t i = spaces_start; i < spaces_used; i++) {
        if (spaces[i].open) {
            close_space(&spaces[i]);
        }
    }
    spaces_start = spaces_used;
    open_spaces = 0;
}

/* What belongs to the machine has no parent in QEMU's object tree: our reference is the only one. */
static void destroy_regions(void)
{
    for (size_t i = regions_start; i < regions_used; i++) {
        if (regions[i].container) {
            take_out(&regions[i]);
        }
    }
    drop_creators();
    owners_start = owners_used;
    for (size_t i = regions_start; i < regions_used; i++) {
        if (!regions[i].owner && !regions[i].dead) {
            object_unref(&regions[i].mr);
        }
    }
    regions_start = regions_used;
}

/*
 * One transaction around it all, so that QEMU renders once. Owners whose regions were visible die with the flat views,
 * when RCU is through. The epoch is new from the beginning, so that no death is told.
 */
static void destroy_everything(void)
{
    epoch++;
    begin_transaction();
    release_pins();
    close_eventfds();
    drop_uses();
    destroy_spaces();
    destroy_regions();
    force_render();
    while (depth > 0) {
        commit_transaction();
    }
    topology_changed();
    forget_memory();
    eventfds_are_heard = false;
    allow_huge_pages(false);
    zone_count = 0;
    death_count = 0;
    owners_doomed = 0;
}

static Problem op_reset(const Args *args)
{
    (void)args;
    destroy_everything();
    if (!garbage_reaches(1) && !files_pile_up() && !arenas_may_fill_up()) {
        return NULL;
    }
    reclaim();
    if (owners_in_qemu > 0) { /* QEMU has lost a reference: what it still holds must stay as it is */
        fputs("memtck-qemu: an owner has leaked\n", stderr);
        owners_in_qemu = 0;
        make_arenas();
    }
    begin_arenas_again();
    return NULL;
}

#endif
