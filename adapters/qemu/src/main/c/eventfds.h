/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Eventfds on devices.
 */
#ifndef MEMTCK_EVENTFDS_H
#define MEMTCK_EVENTFDS_H

#include "listeners.h"
#include "model.h"
#include "output.h"

typedef struct {
    char name[MAX_NAME + 1];
    Region *region;              /* NULL when the slot is free */
    uint64_t at, match;          /* match: in the device's byte order */
    unsigned size;
    bool has_match;
    EventNotifier notifier;
} Eventfd;

static Eventfd eventfds[MAX_EVENTFDS];
static size_t eventfds_used;     /* slots in front of which all that are in use lie */

static uint64_t lowest_bytes(unsigned size)
{
    return UINT64_MAX >> (64 - 8 * size);
}

/*
 * QEMU takes the value in the target's byte order and turns it round for a device of the other. What does not fit the size
 * is passed on as it is: no write has such a value.
 */
static uint64_t match_for_qemu(const Eventfd *eventfd)
{
    bool big = eventfd->region->ops.endianness == DEVICE_BIG_ENDIAN;
    return big == target_is_big_endian() ? eventfd->match
        : __builtin_bswap64(eventfd->match) >> (64 - 8 * eventfd->size)
            | (eventfd->match & ~lowest_bytes(eventfd->size));
}

static Eventfd *eventfd_named(const char *name)
{
    for (size_t i = 0; i < eventfds_used; i++) {
        if (eventfds[i].region && !strcmp(eventfds[i].name, name)) {
            return &eventfds[i];
        }
    }
    return NULL;
}

/* A dead region has taken QEMU's side of it along. */
static void close_eventfd(Eventfd *eventfd)
{
    if (!eventfd->region->dead) {
        memory_region_del_eventfd(&eventfd->region->mr, eventfd->at, eventfd->size, eventfd->has_match,
                                  match_for_qemu(eventfd), &eventfd->notifier);
    }
    event_notifier_cleanup(&eventfd->notifier);
    eventfd->region = NULL;
    while (eventfds_used > 0 && !eventfds[eventfds_used - 1].region) {
        eventfds_used--;
    }
}

static void close_eventfds(void)
{
    for (size_t i = eventfds_used; i-- > 0;) {
        if (eventfds[i].region) {
            close_eventfd(&eventfds[i]);
        }
    }
}

static void close_eventfds_of_the_dead(void)
{
    for (size_t i = eventfds_used; i-- > 0;) {
        if (eventfds[i].region && eventfds[i].region->dead) {
            close_eventfd(&eventfds[i]);
        }
    }
}

static bool can_match(const Eventfd *eventfd)
{
    return !eventfd->has_match || eventfd->match <= lowest_bytes(eventfd->size);
}

static bool could_match_alike(const Eventfd *a, const Eventfd *b)
{
    return a->region == b->region && a->at == b->at && a->size == b->size
        && can_match(a) && can_match(b)
        && (!a->has_match || !b->has_match || a->match == b->match);
}

static Eventfd *free_eventfd(void)
{
    for (size_t i = 0; i < eventfds_used; i++) {
        if (!eventfds[i].region) {
            return &eventfds[i];
        }
    }
    return eventfds_used < MAX_EVENTFDS ? &eventfds[eventfds_used] : NULL;
}

static Problem get_eventfd(const Args *args, Eventfd *eventfd)
{
    uint64_t size;
    TRY(find_region(args->values[KEY_REGION], &eventfd->region));
    TRY(get_number(args, KEY_AT, &eventfd->at));
    TRY(get_number(args, KEY_SIZE, &size));
    eventfd->has_match = has(args, KEY_MATCH);
    if (eventfd->has_match) {
        TRY(get_number(args, KEY_MATCH, &eventfd->match));
    }
    if (eventfd->region->kind != MMIO) {
        return "not-a-device";
    }
    if (!is_access_size(size)) {
        return "not-an-access-size";
    }
    eventfd->size = (unsigned)size;
    return reaches_as_far(eventfd->region, eventfd->at, size) ? NULL : "beyond-the-region";
}

static Problem op_eventfd(const Args *args)
{
    Eventfd fresh = { 0 };
    close_eventfds_of_the_dead();
    TRY(get_eventfd(args, &fresh));
    if (eventfd_named(args->subject)) {
        return "name-is-taken";
    }
    for (size_t i = 0; i < eventfds_used; i++) {
        if (could_match_alike(&eventfds[i], &fresh)) {
            return "another-eventfd-could-match";
        }
    }
    Eventfd *eventfd = free_eventfd();
    if (!eventfd) {
        return "too-many-eventfds";
    }
    if (event_notifier_init(&fresh.notifier, 0) < 0) {
        return "no-file-descriptor";
    }
    *eventfd = fresh;
    strcpy(eventfd->name, args->subject);
    if (eventfd == &eventfds[eventfds_used]) {
        eventfds_used++;
    }
    hear_eventfds();
    memory_region_add_eventfd(&eventfd->region->mr, eventfd->at, eventfd->size, eventfd->has_match,
                              match_for_qemu(eventfd), &eventfd->notifier);
    return NULL;
}

static Problem op_uneventfd(const Args *args)
{
    close_eventfds_of_the_dead();
    Eventfd *eventfd = eventfd_named(args->subject);
    if (!eventfd) {
        return "no-such-eventfd";
    }
    close_eventfd(eventfd);
    return NULL;
}

/* Which eventfds have been signalled since they were last looked at. */
static void put_signals(void)
{
    const char *separator = " signals=";
    for (size_t i = 0; i < eventfds_used; i++) {
        if (eventfds[i].region && event_notifier_test_and_clear(&eventfds[i].notifier)) {
            put(separator);
            put(eventfds[i].name);
            separator = ",";
        }
    }
}

#endif
