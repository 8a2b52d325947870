/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Making and closing address spaces.
 */
#ifndef MEMTCK_SPACES_H
#define MEMTCK_SPACES_H

#include "iommu.h"
#include "listeners.h"
#include "map.h"
#include "pins.h"
#include "topology.h"

static Problem op_space(const Args *args)
{
    Region *root;
    TRY(find_region(args->values[KEY_ROOT], &root));
    if (lookup(&space_names, args->subject)) {
        return "space-exists";
    }
    if (spaces_used - spaces_start == MAX_SPACES) {
        return "too-many-spaces";
    }
    Space *space = &spaces[spaces_used++];
    memset(space, 0, sizeof *space);
    strcpy(space->name, args->subject);
    space->open = true;
    space->root = root;
    address_space_init(&space->as, &root->mr, space->name);
    listen_to(space);
    if (space->listens) {
        renew_eventfds(); /* QEMU has skipped those of the space, since nobody listened yet */
    }
    define(&space_names, space->name, space);
    open_spaces++;
    return NULL;
}

static void close_space(Space *space)
{
    stop_listening(space);
    address_space_destroy(&space->as);
    space->open = false;
    open_spaces--;
    pending++;
    unsettle(DRAINS_OF_A_SPACE);
}

/*
 * Whether an owner that has lost its creator keeps the region only because QEMU never lets go of what lies in a container
 * of the same owner: by the rules such a region is dead.
 */
static bool is_leaked(const Region *region)
{
    return region->owner && !region->owner->has_creator && !region->refs && !region->pins && !is_visible(region);
}

/* Whether some living IOMMU region translates to the space. */
static bool is_translated_to(const Space *space)
{
    for (size_t i = regions_start; i < regions_used; i++) {
        const Region *region = &regions[i];
        if (region->kind == IOMMU && !region->dead && region->translates_to == space && !is_leaked(region)) {
            return true;
        }
    }
    return false;
}

static Problem op_unspace(const Args *args)
{
    Space *space;
    TRY(find_space(args->subject, &space));
    if (is_translated_to(space)) {
        return "an-iommu-translates-to-it";
    }
    close_space(space);
    if (has_copies(space)) {
        drain(); /* from 9.1 on QEMU dies when it frees such a space, and not of whatever is asked next */
    }
    define(&space_names, space->name, NULL);
    return NULL;
}

#endif
