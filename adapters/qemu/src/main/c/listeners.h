/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Listeners that take eventfds, as KVM's and vhost's do. Newer versions of QEMU work out which eventfds a space shows only
 * where somebody listens for them. Each space has such a listener as soon as a scenario has an eventfd; until then it is
 * spared the work, which comes with every change of the map.
 */
#ifndef MEMTCK_LISTENERS_H
#define MEMTCK_LISTENERS_H

#include "model.h"

static bool eventfds_are_heard;  /* in this scenario */
static unsigned eventfds_added, eventfds_removed; /* in this process: how often QEMU has told so */

/* What QEMU tells is not looked at: whether an eventfd is signalled is asked of itself. */
static void add_eventfd(void *listener, MemoryRegionSection *section, bool match, uint64_t data, void *event)
{
    (void)listener, (void)section, (void)match, (void)data, (void)event;
    eventfds_added++;
}

static void remove_eventfd(void *listener, MemoryRegionSection *section, bool match, uint64_t data, void *event)
{
    (void)listener, (void)section, (void)match, (void)data, (void)event;
    eventfds_removed++;
}

/*
 * Makes QEMU look at the eventfds of all spaces, without rendering their maps: that would show what has moved where nothing
 * else renders. (A change of an eventfd that no space shows does so.)
 */
static void renew_eventfds(void)
{
    static bool initialized;
    static MemoryRegion keeper;
    static EventNotifier nobody;

    if (!initialized) {
        memory_region_init(&keeper, NULL, NULL, OPAQUE_SIZE);
        initialized = true;
    }
    memory_region_add_eventfd(&keeper, 0, 1, false, 0, &nobody);
    memory_region_del_eventfd(&keeper, 0, 1, false, 0, &nobody);
}

static void listen_to(Space *space)
{
    if (eventfds_are_heard && !space->listens) {
        memset(&space->listener, 0, sizeof space->listener);
        space->listener.call.eventfd_add = add_eventfd;
        space->listener.call.eventfd_del = remove_eventfd;
        memory_listener_register(&space->listener, &space->as);
        space->listens = true;
    }
}

static void stop_listening(Space *space)
{
    if (space->listens) {
        memory_listener_unregister(&space->listener);
        space->listens = false;
    }
}

static void hear_eventfds(void)
{
    if (!eventfds_are_heard) {
        eventfds_are_heard = true;
        for (size_t i = spaces_start; i < spaces_used; i++) {
            if (spaces[i].open) {
                listen_to(&spaces[i]);
            }
        }
    }
}

#endif
